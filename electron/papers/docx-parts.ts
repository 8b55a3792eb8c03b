import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type ISectionOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Language } from '#shared/dates/language.ts';
import { fileWords } from '#shared/messages/files.ts';
import { languageTags } from './html-parts.ts';
import { type CoreFacts, coreProperties } from './core-properties.ts';
import { printableText } from './printable-text.ts';

/** A4 upright and its margins, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 1_134 };
export const lineWidth = page.width - 2 * page.margin;

/** On every machine or replaced without a change of the lines. */
const FONT = 'Arial';
export const docxColours = { ink: '1D2730', quiet: '4A5661', accent: '145E63', hairline: 'B9B4A8', raised: 'F1EEE7' } as const;
const { ink, quiet, accent, hairline, raised } = docxColours;

/** Where the second column of facts begins, and how many characters of a label stand before it for sure. */
const FACT_VALUE = 3_402;
const FACT_LABEL = 34;

export interface DocxDocument {
  readonly core: CoreFacts;
  readonly language: Language;
  /** The note on diffusion, at the foot of each page. */
  readonly footer: string;
  /** Each begins on a page of its own. */
  readonly sections: readonly ISectionOptions['children'][];
}

/**
 * Writes a Word document: A4, the styles of the house, page x/y and the note on diffusion at the foot of each page, and of its properties only
 * those that are given: no machine, no revision.
 */
export async function packDocx({ core, language, footer, sections }: DocxDocument): Promise<Uint8Array> {
  const document = new Document({
    title: core.title,
    styles: styles(languageTags[language]),
    numbering: { config: [headingNumbers, bullets] },
    sections: sections.map((children) => ({
      properties: {
        page: {
          size: { width: page.width, height: page.height },
          margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
        },
      },
      footers: { default: footerOf(footer, language) },
      children,
    })),
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(core) };
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, [properties]));
}

const headingNumbers = {
  reference: 'headings',
  levels: ['%1.', '%1.%2.', '%1.%2.%3.'].map((text, level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: level === 2 ? 794 : 567, hanging: level === 2 ? 794 : 567 } } },
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
    run: { font: FONT, size, bold: true, color: accent },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: ink, language: { value: tag, eastAsia: tag, bidirectional: tag } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { font: FONT, size: 36, bold: true, color: ink }, paragraph: { spacing: { after: 80 }, keepNext: true } },
      heading1: heading(26, 320),
      heading2: heading(22, 240),
      heading3: heading(21, 200),
    },
    characterStyles: [{ id: 'FactLabel', name: 'Fact Label', basedOn: 'DefaultParagraphFont', run: { color: quiet } }],
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 24, color: quiet }, paragraph: { spacing: { after: 280 } } },
      {
        id: 'Notice',
        name: 'Notice',
        basedOn: 'Normal',
        run: { color: ink },
        paragraph: {
          spacing: { before: 120, after: 200 },
          indent: { left: 170, right: 170 },
          keepLines: true,
          shading: { type: ShadingType.CLEAR, fill: raised, color: 'auto' },
          border: {
            left: { style: BorderStyle.SINGLE, size: 24, color: accent, space: 8 },
            // In the colour of the ground: it gives the words some air.
            top: { style: BorderStyle.SINGLE, size: 8, color: raised, space: 5 },
            bottom: { style: BorderStyle.SINGLE, size: 8, color: raised, space: 5 },
          },
        },
      },
      {
        id: 'Fact',
        name: 'Fact',
        basedOn: 'Normal',
        paragraph: {
          spacing: { after: 40 },
          indent: { left: FACT_VALUE, hanging: FACT_VALUE },
          leftTabStop: FACT_VALUE,
        },
      },
      { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { before: 40, after: 40 } } },
      { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', run: { bold: true }, paragraph: { keepNext: true } },
      {
        id: 'TableNumber',
        name: 'Table Number',
        basedOn: 'TableText',
        paragraph: { alignment: AlignmentType.END, spacing: { before: 40, after: 40 } },
      },
      { id: 'TableNumberHeading', name: 'Table Number Heading', basedOn: 'TableHeading', paragraph: { alignment: AlignmentType.END } },
      { id: 'TableTotal', name: 'Table Total', basedOn: 'TableText', run: { bold: true } },
      { id: 'TableTotalNumber', name: 'Table Total Number', basedOn: 'TableNumber', run: { bold: true } },
      // A table takes no space after itself: an empty line of this style keeps what follows away.
      {
        id: 'TableEnd',
        name: 'Table End',
        basedOn: 'Normal',
        run: { size: 12 },
        paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
      },
      { id: 'FootNote', name: 'Foot Note', basedOn: 'Normal', run: { size: 16, color: quiet }, paragraph: { spacing: { after: 0 } } },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { size: 19, bold: true, color: ink },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true, keepLines: true },
      },
      {
        id: 'Chart',
        name: 'Chart',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 160, line: 240, lineRule: LineRuleType.AUTO }, keepLines: true },
      },
      {
        id: 'Definition',
        name: 'Definition',
        basedOn: 'Normal',
        run: { size: 17, color: quiet },
        paragraph: { spacing: { before: 60, after: 60 }, keepLines: true },
      },
      { id: 'CoverSubtitle', name: 'Cover Subtitle', basedOn: 'Subtitle', paragraph: { spacing: { after: 4_200 } } },
      {
        id: 'CoverAuthor',
        name: 'Cover Author',
        basedOn: 'Normal',
        run: { size: 24, bold: true, color: accent },
        paragraph: {
          spacing: { before: 1_400, after: 2_400 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: accent, space: 8 } },
        },
      },
    ],
  };
}

function footerOf(note: string, language: Language): Footer {
  const [before = '', between = '', after = ''] = fileWords[language].page('\u0000', '\u0000').split('\u0000');
  return new Footer({
    children: [
      new Paragraph({
        style: 'FootNote',
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: hairline, space: 6 } },
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
export function lines(text: string): TextRun[] {
  return printableText(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(at === 0 ? {} : { break: 1 }) }));
}

/** A label and what it says, on one line; after the last one stands more room. */
export function factParagraph(label: string, value: string, last = false): Paragraph {
  return new Paragraph({
    style: 'Fact',
    ...(last ? { spacing: { after: 160 } } : {}),
    children: [
      new TextRun({ text: printableText(label), style: 'FactLabel' }),
      // A long label has a line of its own, and a word that is as long as the line.
      label.length > FACT_LABEL || /\S{50}/.test(value) ? new TextRun({ break: 1 }) : new TextRun({ children: [new Tab()] }),
      ...lines(value),
    ],
  });
}

/** A heading with its native number, 1 to 3, unless headings are not counted. */
export function headingParagraph(level: 1 | 2 | 3, text: string, numbered = true): Paragraph {
  return new Paragraph({
    heading: `Heading${level}`,
    ...(numbered ? { numbering: { reference: headingNumbers.reference, level: level - 1 } } : {}),
    children: lines(text),
  });
}

/** An item of a list. */
export function bulletParagraph(text: string, last: boolean): Paragraph {
  return new Paragraph({
    numbering: { reference: bullets.reference, level: 0 },
    spacing: { after: last ? 160 : 60 },
    children: lines(text),
  });
}
