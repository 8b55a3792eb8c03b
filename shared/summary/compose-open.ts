import { formatDate, formatMonth } from '#shared/dates/format.ts';
import type { Language } from '#shared/dates/language.ts';
import { type SummaryIndicatorWords, summaryIndicatorCatalogues } from '#shared/messages/summary-indicators-catalogue.ts';
import { type SummaryReportWords, summaryReportCatalogues } from '#shared/messages/summary-report-catalogue.ts';
import type { OpenInput, SituationRow } from './compose-input.ts';
import type { CountTable, DelayFigures, SummaryCounts } from './counts.ts';
import { type IndicatorName, indicatorNames, indicators, indicatorWords, isIndicator } from './indicators.ts';
import { lowerFirst, plainLabel } from './join-words.ts';
import { ProseWriter, type WrittenProse } from './prose-writer.ts';
import type { ReportBlock, ReportTable, SummaryReport } from './report.ts';
import { assembleReport, periodIn } from './report-head.ts';
import { leadBlocks } from './report-lead.ts';
import { listBlocks, type ReportList } from './report-list.ts';
import { indicatorsOf, type ReportSectionId, reportSections } from './report-sections.ts';
import { trendBlocks } from './report-trend.ts';

/** Totals that a list tells better. */
const toldByLists: readonly IndicatorName[] = ['level1', 'level2', 'undecided'];

/** The report with exact numbers: personal data, marked as such on every page. Its type has no `public`. */
export function composeOpen(input: OpenInput): { readonly report: SummaryReport; readonly prose: readonly WrittenProse[] } {
  const { facts, counts, override } = input;
  const { language } = facts;
  const words = summaryReportCatalogues[language];
  const said = summaryIndicatorCatalogues[language];
  const writer = new ProseWriter(language, facts.edited);
  const blocks = new Map<ReportSectionId, ReportBlock[]>(reportSections.map((id) => [id, []]));
  const put = (section: ReportSectionId, ...more: readonly ReportBlock[]): void => void blocks.get(section)?.push(...more);

  put('synthesis', ...warnings(input, words, language), ...synthesis(input, writer, words));
  for (const section of reportSections) {
    const names = indicatorsOf(section);
    const totals = names.filter((name) => !toldByLists.includes(name) && counts.totals[name] !== undefined);
    if (totals.length > 0) put(section, totalsTable(section, totals, counts, said, words));
    if (section === 'activity' && input.rows.length > 0) put(section, rowsTable(input, words, language));
    for (const name of names) {
      const table = counts.tables.find(({ indicator }) => indicator === name);
      if (table === undefined || table.n === 0) continue;
      const list = listOf(table, name, said, words);
      put(section, ...leadBlocks(list, writer, words), ...listBlocks(list, words, language));
    }
    const delays = counts.delays.filter(({ indicator }) => names.some((name) => name === indicator));
    if (delays.some(({ n }) => n > 0)) put(section, delaysTable(delays, said, words, language));
  }
  if (input.years.length > 0) put('trend', ...trendBlocks(input.years, true, writer, words, language));

  const told = new Set<string>([
    ...Object.keys(counts.totals),
    ...counts.tables.filter(({ n }) => n > 0).map(({ indicator }) => indicator),
    ...counts.delays.filter(({ n }) => n > 0).map(({ indicator }) => indicator),
  ]);
  const definitions = indicatorWords(language);
  const report = assembleReport(
    facts,
    { threshold: null, diffusion: override === null ? words.diffusion.cellule : words.diffusion.override },
    blocks,
    indicatorNames.filter((name) => told.has(name)).map((name) => definitions[name]),
    words,
  );
  return { report, prose: writer.written };
}

function warnings({ override, readers }: OpenInput, words: SummaryReportWords, language: Language): readonly ReportBlock[] {
  const notice = (text: string): ReportBlock => ({ type: 'notice', text });
  const of = readers === null ? [] : [notice(words.override.readers(readers))];
  if (override === null) return [notice(words.override.personal), ...of];
  const { reason, by, on, findings } = override;
  return [
    notice(words.override.notice),
    notice(words.override.reason(sentence(reason), by, formatDate(on, language))),
    ...(findings.length === 0 ? [] : [notice(words.override.findings(findings.join(' ')))]),
    ...of,
  ];
}

/** A typed text as a sentence of its own. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

function synthesis({ facts, counts }: OpenInput, writer: ProseWriter, words: SummaryReportWords): readonly ReportBlock[] {
  const { prose } = words;
  const total = (name: IndicatorName): number => counts.totals[name] ?? 0;
  const level = counts.tables.find(({ indicator }) => indicator === 'level');
  const planned = counts.totals['meetings-planned'];
  const paragraphs: ReportBlock[] = [
    writer.paragraph('synthesis-situations', (figure) => {
      const situations = figure('situations', total('situations'));
      const sentences = [prose.brought(periodIn(words.when, facts), facts.sector, situations)];
      if (total('referrals') !== situations.value) sentences.push(prose.referred(figure('referrals', total('referrals')), situations));
      const rows = level?.rows.filter(({ value }) => value > 0) ?? [];
      if (rows.length > 0) {
        sentences.push(prose.levels(rows.map(({ code, value }) => ({ codes: [code], n: figure(`level:${code}`, value) }))));
      }
      return sentences.join(' ');
    }),
  ];
  if (planned !== undefined) {
    paragraphs.push(
      writer.paragraph('synthesis-meetings', (figure) =>
        prose.meetings(
          figure('meetings:planned', planned),
          figure('meetings:held', total('meetings-held')),
          figure('meetings:cancelled', total('meetings-cancelled')),
        ),
      ),
    );
  }
  const said = [
    ['enquiries', prose.enquiries, counts.totals['enquiries'] !== undefined],
    ['comebacks', prose.comebacks, total('comebacks') > 0],
    ['residue', prose.residue, total('residue') > 0],
    ['exchanges', prose.exchanges, counts.totals['exchanges'] !== undefined],
  ] as const;
  for (const [name, say, holds] of said) {
    if (holds) paragraphs.push(writer.paragraph(`synthesis-${name}`, (figure) => say(figure(name, total(name)))));
  }
  return paragraphs;
}

function totalsTable(
  section: ReportSectionId,
  names: readonly IndicatorName[],
  counts: SummaryCounts,
  said: SummaryIndicatorWords,
  words: SummaryReportWords,
): ReportTable {
  return {
    type: 'table',
    id: `${section}-totals`,
    title: words.tables.totals,
    columns: [
      { label: words.columns.what, kind: 'text' },
      { label: words.columns.number, kind: 'number' },
    ],
    rows: names.map((name) => ({ cells: [said.names[name].name, counts.totals[name] ?? 0], mark: null })),
    definition: null,
    note: null,
  };
}

/** The table as Poitiers publishes it: Réunion | Saisine / Sollicitation | Décisions | Note. */
function rowsTable({ rows, withoutRow }: OpenInput, words: SummaryReportWords, language: Language): ReportTable {
  const decided = ({ level, decision, purposes }: SituationRow): string => {
    if (decision === null || level === null) return words.tables.undecided;
    const aims = purposes.length === 0 ? [] : [words.tables.purposes(purposes.map(lowerFirst).join('\u00a0; '))];
    return [`${words.tables.level(level)} ${decision}`, ...aims].join('\n');
  };
  return {
    type: 'table',
    id: 'referral-rows',
    title: words.tables.rows,
    columns: [words.columns.month, words.columns.referrer, words.columns.decisions, words.columns.note].map((label) => ({
      label,
      kind: 'text',
    })),
    rows: rows.map((row) => {
      const month = formatMonth(row.month, language);
      return { cells: [month.charAt(0).toUpperCase() + month.slice(1), row.referrer, decided(row), row.note], mark: null };
    }),
    definition: words.tables.rowsDefinition,
    note: withoutRow === 0 ? null : words.tables.withoutRow(withoutRow),
  };
}

function listOf(table: CountTable, name: IndicatorName, said: SummaryIndicatorWords, words: SummaryReportWords): ReportList {
  return {
    id: name,
    title: said.names[name].name,
    definition: said.names[name].text,
    unit: indicators[name].unit,
    rows: table.rows.map(({ code, label, value }) => ({
      key: code,
      label: plainLabel(label),
      value,
      merged: false,
      contents: null,
      vague: code === 'none',
    })),
    n: table.n,
    multiple: table.multiple,
    multipleNote: words.tables.multiple,
  };
}

function delaysTable(
  delays: readonly DelayFigures[],
  said: SummaryIndicatorWords,
  words: SummaryReportWords,
  language: Language,
): ReportTable {
  const halves = (days: number | null): string | null => (days === null ? null : String(days).replace('.', language === 'fr' ? ',' : '.'));
  return {
    type: 'table',
    id: 'delays',
    title: words.tables.delays,
    columns: [
      { label: words.columns.delay, kind: 'text' },
      { label: words.columns.count.referral, kind: 'number' },
      { label: words.columns.median, kind: 'number' },
      { label: words.columns.least, kind: 'number' },
      { label: words.columns.greatest, kind: 'number' },
    ],
    rows: delays.map(({ indicator, n, median, least, greatest }) => ({
      cells: [
        isIndicator(indicator) ? said.names[indicator].name : indicator,
        n,
        median !== null && Number.isInteger(median) ? median : halves(median),
        least,
        greatest,
      ],
      mark: null,
    })),
    definition: words.tables.delaysDefinition,
    note: null,
  };
}
