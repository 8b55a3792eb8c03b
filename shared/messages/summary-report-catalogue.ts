import type { Language } from '#shared/dates/language.ts';
import { summaryReport as en } from './en/summary-report.ts';
import { summaryReport as fr } from './fr/summary-report.ts';
import { typesetAll } from './typeset.ts';

/** What the yearly summary says as a document. Apart from the catalogue: read with the summary, not at the start. */
export type SummaryReportWords = typeof fr;

export const summaryReportCatalogues: Readonly<Record<Language, SummaryReportWords>> = { fr: typesetAll(fr), en };
