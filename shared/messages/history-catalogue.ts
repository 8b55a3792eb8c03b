import type { Language } from '#shared/dates/language.ts';
import { history as en } from './en/history.ts';
import { history as fr } from './fr/history.ts';
import { typesetAll } from './typeset.ts';

/** What the trash and former texts say. Apart from the catalogue, so that it is read with them and not at the start. */
export type HistoryWords = typeof fr;

export const historyCatalogues: Readonly<Record<Language, HistoryWords>> = { fr: typesetAll(fr), en };
