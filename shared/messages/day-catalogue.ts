import type { Language } from '#shared/dates/language.ts';
import { day as en } from './en/day.ts';
import { day as fr } from './fr/day.ts';
import { typesetAll } from './typeset.ts';

/** What the first screen says beside what waits. Apart from the catalogue, so that the list itself does not wait for it. */
export type DayWords = typeof fr;

export const dayCatalogues: Readonly<Record<Language, DayWords>> = { fr: typesetAll(fr), en };
