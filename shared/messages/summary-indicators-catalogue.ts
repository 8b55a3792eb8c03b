import type { Language } from '#shared/dates/language.ts';
import { summaryIndicators as en } from './en/summary-indicators.ts';
import { summaryIndicators as fr } from './fr/summary-indicators.ts';
import { typesetAll } from './typeset.ts';

/** What the counts are called and what exactly they count. Apart from the catalogue: read with the summary, not at the start. */
export type SummaryIndicatorWords = typeof fr;

export const summaryIndicatorCatalogues: Readonly<Record<Language, SummaryIndicatorWords>> = { fr: typesetAll(fr), en };
