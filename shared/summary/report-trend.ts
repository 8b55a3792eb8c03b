import type { Language } from '#shared/dates/language.ts';
import { groupDigits } from '#shared/messages/plural.ts';
import type { SummaryReportWords } from '#shared/messages/summary-report-catalogue.ts';
import type { YearTotal } from './compose-input.ts';
import type { ProseWriter } from './prose-writer.ts';
import type { ReportBlock } from './report.ts';

/**
 * The years one after the other: a neutral sentence, the table and the line. A year about which nothing is known keeps its place on the line, so that
 * time is not drawn shorter than it was.
 * @param comments whether the comments that were typed in may stand there
 */
export function trendBlocks(
  years: readonly YearTotal[],
  comments: boolean,
  writer: ProseWriter,
  words: SummaryReportWords,
  language: Language,
): readonly ReportBlock[] {
  const sorted = years.toSorted((a, b) => a.year - b.year);
  const units = (['situation', 'referral'] as const).filter((unit) => sorted.some((each) => each.unit === unit));
  const blocks: ReportBlock[] = [];
  for (const unit of units) {
    const rows = sorted.filter((each) => each.unit === unit);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined || first.year === last.year) continue;
    blocks.push(
      writer.paragraph(
        `trend-${unit}`,
        (figure) =>
          `${words.prose.trend(first.year, last.year, figure(`trend:${first.year}`, first.value), figure(`trend:${last.year}`, last.value), unit)} ${words.prose.trendNeutral}`,
      ),
    );
  }
  const numbers = [...new Set(sorted.map(({ year }) => year))];
  const valueOf = (year: number, unit: YearTotal['unit']): number | null =>
    sorted.find((each) => each.year === year && each.unit === unit)?.value ?? null;
  blocks.push({
    type: 'table',
    id: 'trend',
    title: words.tables.trend,
    columns: [
      { label: words.columns.year, kind: 'text' },
      ...units.map((unit) => ({ label: words.columns.count[unit], kind: 'number' as const })),
      { label: words.columns.source, kind: 'text' },
      ...(comments ? [{ label: words.columns.comment, kind: 'text' as const }] : []),
    ],
    rows: numbers.map((year) => {
      const of = sorted.filter((each) => each.year === year);
      const source = of.some((each) => each.source === 'typed') ? words.sources.typed : words.sources.vault;
      const comment = of.find((each) => each.comment !== null)?.comment ?? null;
      return { cells: [String(year), ...units.map((unit) => valueOf(year, unit)), source, ...(comments ? [comment] : [])], mark: null };
    }),
    definition: words.tables.trendDefinition,
    note: null,
  });
  const [from, to] = [numbers[0], numbers.at(-1)];
  if (from === undefined || to === undefined || from === to) return blocks;
  const span = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const described = span.map((year) => {
    const said = units.map((unit) => {
      const value = valueOf(year, unit);
      return value === null ? words.chart.unknown : `${groupDigits(value, language)} ${words.units[unit]}`;
    });
    return words.chart.value(String(year), said.join(', '));
  });
  blocks.push({
    type: 'chart',
    id: 'trend-chart',
    kind: 'line',
    title: words.tables.trend,
    alternative: words.chart.alternative('line', described.join('\u00a0; ')),
    unit: units.map((unit) => words.units[unit]).join(', '),
    categories: span.map(String),
    series: units.map((unit) => ({ label: words.columns.count[unit], values: span.map((year) => valueOf(year, unit)) })),
    tableId: 'trend',
  });
  return blocks;
}
