import { formatDate } from '#shared/dates/format.ts';
import type { SummaryReportWords } from '#shared/messages/summary-report-catalogue.ts';
import type { ReportFacts } from './compose-input.ts';
import type { ReportSectionId } from './report-sections.ts';
import { reportSections } from './report-sections.ts';
import type { ReportBlock, SummaryReport } from './report.ts';

/** A period in words: « En 2022 », « De 2019 à 2022 », « Du 1er mars 2022 au 31 mai 2022 ». */
export function periodIn(words: SummaryReportWords['period'], facts: Pick<ReportFacts, 'from' | 'to' | 'language'>): string {
  const [first, last] = [Number(facts.from.slice(0, 4)), Number(facts.to.slice(0, 4))];
  if (facts.from.slice(4) !== '-01-01' || facts.to.slice(4) !== '-12-31')
    return words.dates(formatDate(facts.from, facts.language), formatDate(facts.to, facts.language));
  return first === last ? words.year(first) : words.years(first, last);
}

/** Title, subtitle and facts of a report, and its sections in their order; a section without any block is left out. */
export function assembleReport(
  facts: ReportFacts,
  guarantee: { readonly threshold: number | null; readonly diffusion: string },
  blocks: ReadonlyMap<ReportSectionId, readonly ReportBlock[]>,
  definitions: SummaryReport['definitions'],
  words: SummaryReportWords,
): SummaryReport {
  return {
    title: words.title,
    subtitle: words.subtitle(facts.label, facts.cellule, periodIn(words.period, facts), facts.sector),
    facts: {
      audience: facts.audience,
      guaranteed: guarantee.threshold !== null,
      from: facts.from,
      to: facts.to,
      sector: facts.sector,
      madeOn: facts.madeOn,
      threshold: guarantee.threshold,
      version: facts.version,
      language: facts.language,
      diffusion: guarantee.diffusion,
      author: facts.label,
    },
    sections: reportSections.flatMap((id) => {
      const of = blocks.get(id) ?? [];
      return of.length === 0 ? [] : [{ id, title: words.sections[id], blocks: [...of] }];
    }),
    definitions: [...definitions],
  };
}
