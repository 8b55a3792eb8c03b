import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '#shared/dates/language.ts';
import type { PaperBlock, PaperDocument } from '#shared/meeting/paper.ts';
import { fileWords } from '#shared/messages/files.ts';
import { columnWeights } from './column-weights.ts';
import { printableText } from './printable-text.ts';

/** A4 upright and its margins, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 1_134 };
const lineWidth = page.width - 2 * page.margin;

/** On every machine or replaced without a change of the lines. */
const FONT = 'Arial';
const [INK, QUIET, ACCENT, HAIRLINE, RAISED] = ['1D2730', '4A5661', '145E63', 'B9B4A8', 'F1EEE7'];

const tags: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/**
 * A paper as a Word document: real styles, numbered headings, tables with header rows that come again on each page, page x/y and the note
 * on diffusion at the foot of each. Its only property is its title: no author, no dates, no revisions.
 */
export async function paperToDocx(paper: PaperDocument, language: Language): Promise<Uint8Array> {
  const title = printableText(paper.title);
  const document = new Document({
    title,
    styles: styles(tags[language]),
    numbering: { config: [headingNumbers, bullets] },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        footers: { default: footer(paper.footer, language) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: lines(title) }),
          ...(paper.subtitle === '' ? [] : [new Paragraph({ style: 'Subtitle', children: lines(paper.subtitle) })]),
          ...paper.sections.flatMap(({ blocks }) => blocks.flatMap(blockToDocx)),
        ],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(title) };
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, [core]));
}

/** The library would write « Un-named » as author, and when; the title is all that the file may say of itself. */
function coreProperties(title: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped}</dc:title></cp:coreProperties>`
  );
}

const headingNumbers = {
  reference: 'headings',
  levels: [0, 1].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: level === 0 ? '%1.' : '%1.%2.',
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 567, hanging: 567 } } },
  })),
};

const bullets = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 425, hanging: 283 } } },
    },
  ],
};

function styles(tag: string) {
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: ACCENT },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: INK, language: { value: tag, eastAsia: tag, bidirectional: tag } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: { run: { font: FONT, size: 36, bold: true, color: INK }, paragraph: { spacing: { after: 80 }, keepNext: true } },
      heading1: heading(26, 320),
      heading2: heading(22, 240),
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 24, color: QUIET }, paragraph: { spacing: { after: 280 } } },
      {
        id: 'Notice',
        name: 'Notice',
        basedOn: 'Normal',
        run: { color: INK },
        paragraph: {
          spacing: { before: 120, after: 200 },
          indent: { left: 170, right: 170 },
          keepLines: true,
          shading: { type: ShadingType.CLEAR, fill: RAISED, color: 'auto' },
          border: {
            left: { style: BorderStyle.SINGLE, size: 24, color: ACCENT, space: 8 },
            // In the colour of the ground: it gives the words some air.
            top: { style: BorderStyle.SINGLE, size: 8, color: RAISED, space: 5 },
            bottom: { style: BorderStyle.SINGLE, size: 8, color: RAISED, space: 5 },
          },
        },
      },
      { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { before: 40, after: 40 } } },
      { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', run: { bold: true }, paragraph: { keepNext: true } },
      { id: 'FootNote', name: 'Foot Note', basedOn: 'Normal', run: { size: 16, color: QUIET }, paragraph: { spacing: { after: 0 } } },
    ],
  };
}

function footer(note: string, language: Language): Footer {
  const [before = '', between = '', after = ''] = fileWords[language].page('\u0000', '\u0000').split('\u0000');
  return new Footer({
    children: [
      new Paragraph({
        style: 'FootNote',
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE, space: 6 } },
        tabStops: [{ type: TabStopType.RIGHT, position: lineWidth }],
        children: [
          ...lines(note),
          new TextRun({
            children: [new Tab(), before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, ...(after === '' ? [] : [after])],
          }),
        ],
      }),
    ],
  });
}

/** A text as runs, its line ends kept. */
function lines(text: string): TextRun[] {
  return printableText(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(at === 0 ? {} : { break: 1 }) }));
}

function blockToDocx(block: PaperBlock): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          numbering: { reference: headingNumbers.reference, level: block.level - 1 },
          children: lines(block.text),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: lines(block.text) })];
    case 'notice':
      return [new Paragraph({ style: 'Notice', children: lines(block.text) })];
    case 'list':
      return block.items.map(
        (item, at, { length }) =>
          new Paragraph({
            numbering: { reference: bullets.reference, level: 0 },
            spacing: { after: at === length - 1 ? 160 : 60 },
            children: lines(item),
          }),
      );
    case 'facts':
      return block.items.map(
        ({ label, value }) =>
          new Paragraph({
            spacing: { after: 40 },
            indent: { left: 2_835, hanging: 2_835 },
            tabStops: [{ type: TabStopType.LEFT, position: 2_835 }],
            children: [new TextRun({ text: printableText(label), color: QUIET }), new TextRun({ children: [new Tab()] }), ...lines(value)],
          }),
      );
    case 'table':
      // A table takes no space after itself; the empty paragraph keeps two of them apart.
      return [tableToDocx(block), new Paragraph({ spacing: { after: 60 }, children: [] })];
  }
}

function tableToDocx({ columns, rows, blankColumns }: Extract<PaperBlock, { type: 'table' }>): Table {
  const weights = columnWeights(columns, rows, blankColumns);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / all) * lineWidth));
  const line = { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE };
  const cell = (text: string, at: number, head: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 100, right: 100 },
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: RAISED, color: 'auto' } } : {}),
      children: [new Paragraph({ style: head ? 'TableHeading' : 'TableText', children: lines(text) })],
    });
  return new Table({
    width: { size: lineWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((title, at) => cell(title, at, true)) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            // Room to sign.
            ...(blankColumns.length > 0 ? { height: { value: 680, rule: 'atLeast' as const } } : {}),
            children: columns.map((_title, at) => cell(row[at] ?? '', at, false)),
          }),
      ),
    ],
  });
}
