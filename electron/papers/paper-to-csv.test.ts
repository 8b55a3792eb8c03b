import { describe, expect, it } from 'vitest';
import type { PaperDocument } from '#shared/meeting/paper.ts';
import { paperToCsv } from './paper-to-csv.ts';

const paper: PaperDocument = {
  title: 'Journal du coffre',
  subtitle: '',
  footer: '',
  sections: [
    { itemId: null, blocks: [{ type: 'facts', items: [{ label: 'Lignes', value: '2' }] }] },
    {
      itemId: null,
      blocks: [
        { type: 'paragraph', text: 'Rien de cela.' },
        {
          type: 'table',
          columns: ['N°', 'Quoi'],
          rows: [
            ['1', '=HYPERLINK("x")'],
            ['2', 'a;b'],
          ],
          blankColumns: [],
        },
      ],
    },
  ],
};

describe('a paper as a table', () => {
  it('has its facts and its rows, opens in a French spreadsheet, and holds no formula', () => {
    expect(paperToCsv(paper)).toBe('\ufeffLignes;2\r\n\r\nN°;Quoi\r\n1;"\'=HYPERLINK(""x"")"\r\n2;"a;b"\r\n');
  });
});
