import { formatDate } from '#shared/dates/format.ts';
import { datePartsOf } from '#shared/dates/local-date.ts';
import { summaryDocumentWords } from '#shared/messages/summary-documents.ts';
import type { SummaryReport } from './report.ts';

export interface ReportFact {
  readonly label: string;
  readonly value: string;
}

/** What every document of a summary says of itself: period, sector, readers, day, k, version. */
export function reportFacts({ facts }: SummaryReport): ReportFact[] {
  const { language, sector, threshold } = facts;
  const words = summaryDocumentWords[language];
  return [
    { label: words.period, value: periodWords(facts) },
    ...(sector === null ? [] : [{ label: words.sector, value: sector }]),
    { label: words.audience, value: words.audiences[facts.audience] },
    { label: words.madeOn, value: formatDate(facts.madeOn, language) },
    { label: words.guarantee, value: threshold === null ? words.notGuaranteed : words.guaranteed(threshold) },
    { label: words.version, value: facts.version },
  ];
}

/** « Année 2022 », « Années 2019 à 2022 », « Du 1er janvier 2022 au 30 juin 2022 ». */
function periodWords({ from, to, language }: SummaryReport['facts']): string {
  const words = summaryDocumentWords[language];
  const wholeYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  return wholeYears
    ? words.years(datePartsOf(from).year, datePartsOf(to).year)
    : words.days(formatDate(from, language), formatDate(to, language));
}
