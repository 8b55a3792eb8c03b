import type { ProjectedSlide } from '#shared/contract/projection.ts';
import { slideChartFrame } from './slide-chart.ts';
import type { ReportBlock, ReportChart, ReportTable, SummaryReport } from './report.ts';

type SummarySlide = Extract<ProjectedSlide, { kind: 'summary' }>;

/** Rows and columns of a table that are read from the back of a room. */
const ROWS = 8;
const COLUMNS = 6;

/** A report that is not guaranteed is never projected: the room is not the list of its readers. */
export class NotGuaranteed extends Error {
  constructor() {
    super('only a guaranteed report is projected');
    this.name = 'NotGuaranteed';
  }
}

/**
 * The slides for the steering committee: the report's own sentences, charts and tables, one a slide, in its order. Nothing enters that the report does
 * not say. A chart stands for its table where it can be read; longer tables go on over several slides.
 * @throws NotGuaranteed for a report with exact numbers
 */
export function reportSlides(report: SummaryReport): readonly SummarySlide[] {
  const { facts } = report;
  if (!facts.guaranteed || facts.threshold === null) throw new NotGuaranteed();
  const slide = (part: SummarySlide['part'], top: string, more: Partial<SummarySlide>): SummarySlide => ({
    kind: 'summary',
    part,
    top,
    title: top,
    sentence: null,
    table: null,
    chart: null,
    diffusion: facts.diffusion,
    page: 1,
    pages: 1,
    ...more,
  });
  const cover = slide('cover', facts.author, { title: report.title, sentence: report.subtitle });
  return [
    cover,
    // What was regrouped stands line by line in the papers.
    ...report.sections
      .filter(({ id }) => id !== 'regrouped')
      .flatMap((section) => {
        const tables = section.blocks.filter((block) => block.type === 'table').filter(isTold);
        const told = new Set<ReportBlock>();
        const shown = tables.flatMap((table) => {
          const chart = section.blocks.find((block): block is ReportChart => block.type === 'chart' && block.tableId === table.id);
          const lead = leadOf(section.blocks, table);
          if (lead !== null) told.add(lead);
          const sentence = lead?.type === 'paragraph' ? lead.text : null;
          if (chart !== undefined && slideChartFrame(chart, { title: chart.title, sentence }, facts.language) !== null) {
            return [slide('chart', section.title, { title: chart.title, sentence, chart })];
          }
          return pagesOf(table).map((rows, index, all) =>
            slide('table', section.title, {
              title: table.title,
              sentence: index === 0 ? sentence : null,
              table: { columns: table.columns, rows },
              page: index + 1,
              pages: all.length,
            }),
          );
        });
        const sentences = section.id === 'method' ? section.blocks.slice(0, 1) : section.blocks;
        const said = sentences.flatMap((block) =>
          block.type === 'paragraph' && block.text !== '' && !told.has(block)
            ? [slide('words', facts.author, { title: section.title, sentence: block.text })]
            : [],
        );
        return [...said, ...shown];
      }),
  ];
}

/** A table of one number says nothing that the sentences do not; one that is too wide is for paper. */
function isTold(table: ReportTable): boolean {
  return table.rows.length > 1 && table.columns.length <= COLUMNS;
}

/** The paragraph right before a table, when it is about it. */
function leadOf(blocks: readonly ReportBlock[], table: ReportTable): ReportBlock | null {
  const before = blocks[blocks.indexOf(table) - 1];
  return before?.type === 'paragraph' && before.text !== '' ? before : null;
}

/** The rows in pages of at most 8, evenly. */
function pagesOf(table: ReportTable): readonly SummarySlideRows[] {
  const { rows } = table;
  const pages = Math.ceil(rows.length / ROWS);
  const size = Math.ceil(rows.length / pages);
  return Array.from({ length: pages }, (_, page) => rows.slice(page * size, (page + 1) * size));
}

type SummarySlideRows = NonNullable<SummarySlide['table']>['rows'];
