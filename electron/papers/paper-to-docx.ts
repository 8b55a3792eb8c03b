import { Paragraph, type Table } from 'docx';
import type { Language } from '#shared/dates/language.ts';
import { hasNumberedHeadings, headingsInOrder } from '#shared/meeting/paper-headings.ts';
import { type Letterhead, noLetterhead } from '#shared/letterhead/letterhead.ts';
import type { PaperBlock, PaperDocument } from '#shared/meeting/paper.ts';
import { columnWidths } from './column-widths.ts';
import { docxLetterhead, titleParagraph } from './docx-letterhead.ts';
import { bulletParagraph, factParagraph, headingParagraph, lines, packDocx } from './docx-parts.ts';
import { docxTable } from './docx-table.ts';
import { printableText } from './printable-text.ts';

/**
 * A paper as a Word document: real styles, numbered headings, tables with header rows that come again on each page, page x/y and the note
 * on diffusion at the foot of each. Its only property is its title: no author, no dates, no revisions.
 */
export function paperToDocx(paper: PaperDocument, language: Language, head: Letterhead = noLetterhead): Promise<Uint8Array> {
  const title = printableText(paper.title);
  const numbered = hasNumberedHeadings(paper);
  return packDocx({
    core: { title },
    language,
    footer: paper.footer,
    sections: [
      [
        ...docxLetterhead(head),
        titleParagraph(title, head),
        ...(paper.subtitle === '' ? [] : [new Paragraph({ style: 'Subtitle', children: lines(paper.subtitle) })]),
        ...headingsInOrder(paper.sections).flatMap(({ blocks }) => blocks.flatMap((block) => blockToDocx(block, numbered))),
      ],
    ],
  });
}

function blockToDocx(block: PaperBlock, numbered: boolean): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [headingParagraph(block.level, block.text, numbered)];
    case 'paragraph':
      return [new Paragraph({ children: lines(block.text) })];
    case 'notice':
      return [new Paragraph({ style: 'Notice', children: lines(block.text) })];
    case 'list':
      return block.items.map((item, at, { length }) => bulletParagraph(item, at === length - 1));
    case 'facts':
      return block.items.map(({ label, value }, at, { length }) => factParagraph(label, value, at === length - 1));
    case 'table':
      return [tableToDocx(block), new Paragraph({ style: 'TableEnd', children: [] })];
  }
}

function tableToDocx({ columns, rows, blankColumns }: Extract<PaperBlock, { type: 'table' }>): Table {
  return docxTable({
    columns: columns.map((title) => ({ title, numeric: false })),
    rows: rows.map((cells) => ({ cells, total: false })),
    weights: columnWidths(
      columns.map((title, at) => ({ title, numeric: false, blank: blankColumns.includes(at) })),
      rows.map((cells) => ({ cells })),
      'shared',
    ),
    // Room to sign.
    ...(blankColumns.length > 0 ? { rowHeight: 680 } : {}),
  });
}
