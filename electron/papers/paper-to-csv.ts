import { stringify } from 'csv-stringify/sync';
import type { PaperDocument } from '#shared/meeting/paper.ts';
import { printableText } from './printable-text.ts';

/**
 * The facts and the tables of a paper as one CSV file: facts first, two columns, then each table under its header, with an empty line between. As
 * French spreadsheets open it: semicolons, UTF-8 with its mark, lines ended by CR LF; a cell that a spreadsheet would take for a formula is
 * made a word.
 */
export function paperToCsv(paper: PaperDocument): string {
  const parts = paper.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.type === 'facts') return [block.items.map(({ label, value }) => [label, value])];
      return block.type === 'table' ? [[block.columns, ...block.rows]] : [];
    }),
  );
  const lines = parts.flatMap((part, index) => (index === 0 ? part : [[''], ...part]));
  const cells = lines.map((line) => line.map((cell) => printableText(cell)));
  return stringify(cells, { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true });
}
