import type { Language } from '#shared/dates/language.ts';
import { pastYears as en } from './en/past-years.ts';
import { pastYears as fr } from './fr/past-years.ts';
import { typesetAll } from './typeset.ts';

/** What the form of a year from before the software says; read with the summary. */
export type PastYearWords = typeof fr;

export const pastYearCatalogues: Readonly<Record<Language, PastYearWords>> = { fr: typesetAll(fr), en };
