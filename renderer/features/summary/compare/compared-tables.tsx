import { NativeSelect } from '@mantine/core';
import { groupDigits } from '#shared/messages/plural.ts';
import type { SummaryCounts } from '#shared/summary/counts.ts';
import { type IndicatorName, indicators, indicatorWords } from '#shared/summary/indicators.ts';
import type { ReportChart as Chart, ReportTable } from '#shared/summary/report.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { ReportChart } from '#renderer/components/report-chart.tsx';
import { Section } from '#renderer/components/section.tsx';
import { ReportTableView } from '../report/report-table-view.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { useCompare } from './compare-store.ts';
import { comparedList, comparedTotals, known } from './side-by-side.ts';

interface ComparedTablesProps {
  /** How the columns are called, in their order. */
  readonly names: readonly string[];
  readonly columns: readonly SummaryCounts[];
}

/** Totals, one list at a time, and delays, a column each. */
export function ComparedTables({ names, columns }: ComparedTablesProps) {
  const words = useSummaryWords().compare;
  const language = useLanguage();
  const said = indicatorWords(language);
  const { by, indicator, change } = useCompare();
  const lists = known('list', columns);
  const list = lists.includes(indicator) ? indicator : lists[0];
  const delays = known('delay', columns);
  const head = (first: string): ReportTable['columns'] => [
    { label: first, kind: 'text' },
    ...names.map((label) => ({ label, kind: 'number' as const })),
  ];
  const totals: ReportTable = {
    type: 'table',
    id: 'compared-totals',
    title: words.totals,
    columns: head(words.counted),
    rows: known('total', columns).map((name) => ({
      cells: [said[name].name, ...columns.map((each) => each.totals[name] ?? null)],
      mark: null,
    })),
    definition: null,
    note: notesOf(names, columns),
  };
  return (
    <>
      <Section title={words.totals}>
        <ReportTableView table={totals} titled meanings={new Map(Object.values(said).map(({ name, text }) => [name, text]))} />
        <MovedWords names={names} columns={columns} />
      </Section>
      {list && (
        <Section title={words.indicator}>
          <NativeSelect
            className="compare-indicator screen-only"
            aria-label={words.indicator}
            value={list}
            data={lists.map((name) => ({ value: name, label: said[name].name }))}
            onChange={(event) => change({ indicator: event.currentTarget.value as IndicatorName })}
          />
          <div className="report-pair">
            <ComparedChart name={list} names={names} columns={columns} byYears={by === 'years'} />
            <ReportTableView
              table={{
                type: 'table',
                id: `compared-${list}`,
                title: said[list].name,
                columns: head(words.row),
                rows: [
                  ...comparedList(list, columns).map(({ label, values }) => ({ cells: [label, ...values], mark: null })),
                  { cells: [words.n, ...comparedTotals(list, columns)], mark: 'total' },
                ],
                definition: said[list].text,
                note: null,
              }}
            />
          </div>
        </Section>
      )}
      {delays.length > 0 && (
        <Section title={words.delays}>
          <ReportTableView
            titled
            table={{
              type: 'table',
              id: 'compared-delays',
              title: words.delays,
              columns: head(words.counted),
              rows: delays.map((name) => ({
                cells: [said[name].name, ...columns.map((each) => medianOf(each, name, language))],
                mark: null,
              })),
              definition: null,
              note: null,
            }}
          />
        </Section>
      )}
    </>
  );
}

/** Half days are written as the language does. */
function medianOf({ delays }: SummaryCounts, name: IndicatorName, language: 'fr' | 'en'): string | null {
  const median = delays.find(({ indicator }) => indicator === name)?.median ?? null;
  return median === null ? null : String(median).replace('.', language === 'fr' ? ',' : '.');
}

/** What was noted beside years from before the software. */
function notesOf(names: readonly string[], columns: readonly SummaryCounts[]): string | null {
  const notes = columns.flatMap(({ comment }, index) => (comment === null ? [] : [`${names[index]}\u00a0: ${comment}`]));
  return notes.length === 0 ? null : notes.join(' ');
}

const spoken = ['referrals', 'situations', 'enquiries'] as const;

/** The first column and the last in words, without judging a fall. */
function MovedWords({ names, columns }: ComparedTablesProps) {
  const words = useSummaryWords().compare;
  const language = useLanguage();
  const by = useCompare((state) => state.by);
  const said = indicatorWords(language);
  const [first, last] = [columns[0], columns.at(-1)];
  const [from, to] = [names[0], names.at(-1)];
  if (by !== 'years' || !first || !last || !from || !to) return null;
  const sentences = spoken.flatMap((name) => {
    const [before, after] = [first.totals[name], last.totals[name]];
    if (before === undefined || after === undefined) return [];
    const what = said[name].name;
    return [
      before === after
        ? words.same(what, from, to, groupDigits(before, language))
        : words.moved(what, from, to, groupDigits(before, language), groupDigits(after, language)),
    ];
  });
  return (
    <div>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

interface ComparedChartProps extends ComparedTablesProps {
  readonly name: IndicatorName;
  readonly byYears: boolean;
}

/** Rows that are drawn: more motifs would not be told apart. */
const MOST_SERIES = 5;

/** The largest rows, as lines over the years or as bars of each sector. */
function ComparedChart({ name, names, columns, byYears }: ComparedChartProps) {
  const words = useSummaryWords().compare;
  const language = useLanguage();
  const said = indicatorWords(language)[name];
  const sum = (values: readonly (number | null)[]) => values.reduce((total: number, value) => total + (value ?? 0), 0);
  const rows = comparedList(name, columns)
    .toSorted((a, b) => sum(b.values) - sum(a.values))
    .slice(0, MOST_SERIES);
  if (rows.length === 0) return null;
  const chart: Chart = {
    type: 'chart',
    id: `compared-${name}-chart`,
    kind: byYears ? 'line' : indicators[name].multiple ? 'bars' : 'stacked',
    title: words.chart(said.name),
    alternative: words.chartText(
      said.name,
      rows.map(({ label, values }) => `${label} : ${values.map((value, index) => `${names[index]} ${value ?? words.missing}`).join(', ')}`),
    ),
    unit: said.unit,
    categories: [...names],
    series: rows.map(({ label, values }) => ({ label, values: [...values] })),
    tableId: `compared-${name}`,
  };
  return <ReportChart chart={chart} />;
}
