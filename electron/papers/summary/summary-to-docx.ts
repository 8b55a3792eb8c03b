import { HeadingLevel, ImageRun, type ISectionOptions, Paragraph } from 'docx';
import { type Letterhead, noLetterhead } from '#shared/letterhead/letterhead.ts';
import type { ReportBlock, ReportChart, ReportTable, SummaryReport } from '#shared/summary/report.ts';
import { summaryDocumentWords } from '#shared/messages/summary-documents.ts';
import { docxLetterhead } from '../docx-letterhead.ts';
import { factParagraph, headingParagraph, lines, packDocx } from '../docx-parts.ts';
import { docxTable } from '../docx-table.ts';
import { settleZip } from '../settle-zip.ts';
import { type Drawing, drawChart } from './chart-drawing.ts';
import { reportFacts } from '#shared/summary/report-facts.ts';
import { captionNumbers, chartsOf, definitionsTable, printedTable } from './report-tables.ts';

/** Pictures of drawings, in their order. @throws when this machine cannot make them */
export type ToPictures = (drawings: readonly Drawing[]) => Promise<readonly Uint8Array[]>;

type DocxChildren = ISectionOptions['children'][number][];

/** Width of a chart on the page, in pixels of 96 to the inch. */
const CHART_WIDTH = 640;

/**
 * A yearly summary as a Word document: cover with its facts, then the chapter in the order of the report. Only styles, so that it can be put into
 * a report of the town and take on its look. Each chart is a vector drawing, with a picture for programs that cannot read it, and its alternative
 * text; where no pictures can be made, the tables stand alone and the document says so.
 */
export async function summaryToDocx(report: SummaryReport, toPictures: ToPictures, head: Letterhead = noLetterhead): Promise<Uint8Array> {
  const { facts, sections } = report;
  const words = summaryDocumentWords[facts.language];
  const charts = await pictureCharts(report, toPictures);
  const writer = blockWriter(report, charts);
  const definitions = definitionsTable(report);
  const chapter: DocxChildren = [
    ...(charts === undefined ? [new Paragraph({ style: 'Notice', children: lines(words.noCharts) })] : []),
    ...sections.flatMap(({ title, blocks }) => [headingParagraph(1, title), ...blocks.flatMap(writer.block)]),
    ...(definitions === null ? [] : [headingParagraph(1, words.definitions), ...writer.table(definitions, null)]),
  ];
  const document = await packDocx({
    core: {
      title: report.title,
      subject: report.subtitle,
      author: facts.author,
      language: facts.language,
      madeOn: facts.madeOn,
    },
    language: facts.language,
    footer: facts.diffusion,
    sections: [cover(report, head), chapter],
  });
  return settleZip(document, facts.madeOn);
}

function cover(report: SummaryReport, head: Letterhead): DocxChildren {
  return [
    ...docxLetterhead(head),
    new Paragraph({ style: 'CoverAuthor', children: lines(report.facts.author) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: lines(report.title) }),
    new Paragraph({ style: 'CoverSubtitle', children: lines(report.subtitle) }),
    ...reportFacts(report).map(({ label, value }) => factParagraph(label, value)),
    new Paragraph({ style: 'Notice', children: lines(report.facts.diffusion) }),
  ];
}

interface Pictured extends Drawing {
  readonly picture: Uint8Array;
}

/** Every chart with its picture; `undefined` where this machine makes none. */
async function pictureCharts(report: SummaryReport, toPictures: ToPictures): Promise<ReadonlyMap<ReportChart, Pictured> | undefined> {
  const charts = chartsOf(report);
  const drawings = charts.map((chart) => drawChart(chart, report.facts.language));
  if (charts.length === 0) return new Map();
  try {
    const pictures = await toPictures(drawings);
    return new Map(
      charts.flatMap((chart, at) => {
        const [drawing, picture] = [drawings[at], pictures[at]];
        return drawing && picture ? [[chart, { ...drawing, picture }] as const] : [];
      }),
    );
  } catch {
    return undefined;
  }
}

function blockWriter({ facts: { language } }: SummaryReport, charts: ReadonlyMap<ReportChart, Pictured> | undefined) {
  const words = summaryDocumentWords[language];
  const caption = captionNumbers(language);
  let drawings = 0;
  const captioned = (rank: string, title: string) => new Paragraph({ style: 'Caption', children: lines(`${rank} ${title}`) });

  function block(given: ReportBlock): DocxChildren {
    switch (given.type) {
      case 'heading':
        return [headingParagraph(given.level, given.text)];
      case 'paragraph':
        return [new Paragraph({ children: lines(given.text) })];
      case 'notice':
        return [new Paragraph({ style: 'Notice', children: lines(given.text) })];
      case 'table':
        return table(given, caption.table());
      case 'chart':
        return chart(given);
    }
  }

  /** @param rank « Tableau 3. », or `null` for a table that its heading names */
  function table(given: ReportTable, rank: string | null): DocxChildren {
    const { columns, rows, below, whole, widths } = printedTable(given, language);
    return [
      ...(rank === null ? [] : [captioned(rank, given.title)]),
      docxTable({ columns, rows, weights: widths, whole, keepsNext: below.length > 0 }),
      ...below.map((line) => new Paragraph({ style: 'Definition', children: lines(line) })),
      new Paragraph({ style: 'TableEnd', children: [] }),
    ];
  }

  function chart(given: ReportChart): DocxChildren {
    const drawn = charts?.get(given);
    if (drawn === undefined) return [];
    drawings += 1;
    const height = Math.round((drawn.height / drawn.width) * CHART_WIDTH);
    const picture = new ImageRun({
      type: 'svg',
      data: Buffer.from(drawn.svg),
      transformation: { width: CHART_WIDTH, height },
      fallback: { type: 'png', data: drawn.picture },
      altText: { id: String(drawings), name: `chart-${drawings}`, title: given.title, description: given.alternative },
    });
    return [captioned(caption.chart(), `${given.title} ${words.unit(given.unit)}`), new Paragraph({ style: 'Chart', children: [picture] })];
  }

  return { block, table };
}
