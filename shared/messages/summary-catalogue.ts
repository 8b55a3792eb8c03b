import type { Language } from '#shared/dates/language.ts';
import { summary as en } from './en/summary.ts';
import { summary as fr } from './fr/summary.ts';
import { typesetAll } from './typeset.ts';

/** What the screens of the yearly summary say. Apart from the catalogue, so that it is read with these screens and not at the start. */
export type SummaryWords = typeof fr;

export const summaryCatalogues: Readonly<Record<Language, SummaryWords>> = { fr: typesetAll(fr), en };
