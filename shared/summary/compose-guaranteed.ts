import { summaryIndicatorCatalogues } from '#shared/messages/summary-indicators-catalogue.ts';
import { summaryReportCatalogues, type SummaryReportWords } from '#shared/messages/summary-report-catalogue.ts';
import type { GuaranteedInput } from './compose-input.ts';
import { indicatorNames, indicatorWords } from './indicators.ts';
import { ProseWriter, type WrittenProse } from './prose-writer.ts';
import { classBlocks, crossBlocks } from './published-crosses.ts';
import { type PublishedList, publishedLists, publishedTotal } from './published-lists.ts';
import { PublishedWords } from './published-words.ts';
import type { ReportBlock, SummaryReport } from './report.ts';
import { assembleReport, periodIn } from './report-head.ts';
import { leadBlocks } from './report-lead.ts';
import { listBlocks } from './report-list.ts';
import { indicatorsOf, type ReportSectionId, reportSections } from './report-sections.ts';
import { trendBlocks } from './report-trend.ts';

/** The report of a publication file: every number is one of the file's, a sum of these or a percentage of its total, or one of those that may stand beside. */
export function composeGuaranteed(input: GuaranteedInput): { readonly report: SummaryReport; readonly prose: readonly WrittenProse[] } {
  const { facts, publication, meetings } = input;
  const { language } = facts;
  const words = summaryReportCatalogues[language];
  const indicators = summaryIndicatorCatalogues[language];
  const names = new PublishedWords(publication, input.vocabulary, indicators.families, words);
  const lists = publishedLists(publication, names, words);
  const total = publishedTotal(publication);
  const writer = new ProseWriter(language, facts.edited);
  const levels = lists.find(({ indicator }) => indicator === 'level');

  const blocks = new Map<ReportSectionId, ReportBlock[]>(reportSections.map((id) => [id, []]));
  const put = (section: ReportSectionId, ...more: readonly ReportBlock[]): void => void blocks.get(section)?.push(...more);

  put(
    'synthesis',
    writer.paragraph('synthesis-situations', (figure) => {
      const brought = words.prose.brought(periodIn(words.when, facts), facts.sector, figure('total', total));
      return levels === undefined ? brought : `${brought} ${levelSentence(levels, figure, words.prose.levels)}`;
    }),
  );
  if (meetings !== null) {
    put(
      'synthesis',
      writer.paragraph('synthesis-meetings', (figure) =>
        words.prose.meetings(
          figure('meetings:planned', meetings.planned),
          figure('meetings:held', meetings.held),
          figure('meetings:cancelled', meetings.cancelled),
        ),
      ),
    );
    put('meetings', {
      type: 'table',
      id: 'meetings',
      title: words.tables.meetings,
      columns: [
        { label: words.columns.what, kind: 'text' },
        { label: words.columns.count.meeting, kind: 'number' },
      ],
      rows: (['planned', 'held', 'cancelled'] as const).map((key) => ({
        cells: [indicators.names[`meetings-${key}`].name, meetings[key]],
        mark: null,
      })),
      definition: indicators.names['meetings-planned'].text,
      note: null,
    });
  }
  put('activity', {
    type: 'table',
    id: 'situations',
    title: indicators.names.situations.name,
    columns: [
      { label: words.columns.what, kind: 'text' },
      { label: words.columns.number, kind: 'number' },
    ],
    rows: [{ cells: [indicators.names.situations.name, total], mark: null }],
    definition: indicators.names.situations.text,
    note: null,
  });
  for (const section of reportSections) {
    for (const indicator of indicatorsOf(section)) {
      const list = lists.find((each) => each.indicator === indicator);
      if (list === undefined) continue;
      put(section, ...leadBlocks(list, writer, words), ...listBlocks(list, words, language));
    }
  }
  put('crosses', ...crossBlocks(publication, names, words, language));
  put('classes', ...classBlocks(publication, names, words));
  if (input.years.length > 0) put('trend', ...trendBlocks(input.years, false, writer, words, language));
  put('regrouped', ...input.regrouped.map((text, index): ReportBlock => ({ type: 'paragraph', id: `regrouped-${index + 1}`, text })));
  const { threshold } = publication;
  const method = [
    words.method.threshold(threshold),
    words.method.joint,
    words.method.source,
    words.method.check,
    ...(meetings !== null || input.years.length > 0 ? [words.method.beside] : []),
  ];
  put('method', ...method.map((text, index): ReportBlock => ({ type: 'paragraph', id: `method-${index + 1}`, text })));

  const told = new Set<string>(['situations', ...lists.map(({ indicator }) => indicator)]);
  if (meetings !== null) for (const name of ['meetings-planned', 'meetings-held', 'meetings-cancelled']) told.add(name);
  const definitions = indicatorWords(language);
  const report = assembleReport(
    facts,
    {
      threshold,
      diffusion: facts.audience === 'public' ? words.diffusion.public(threshold) : words.diffusion.copil(threshold),
    },
    blocks,
    indicatorNames.filter((name) => told.has(name)).map((name) => definitions[name]),
    words,
  );
  return { report, prose: writer.written };
}

function levelSentence(
  levels: PublishedList,
  figure: Parameters<Parameters<ProseWriter['paragraph']>[1]>[0],
  say: SummaryReportWords['prose']['levels'],
): string {
  return say(
    levels.rows.map((row, index) => {
      const codes = levels.codes[index] ?? [];
      return { codes, n: figure(`level:${row.key}`, row.value) };
    }),
  );
}
