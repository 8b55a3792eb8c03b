import type { Language } from '#shared/dates/language.ts';
import { search as en } from './en/search.ts';
import { search as fr } from './fr/search.ts';
import { typesetAll } from './typeset.ts';

/** What the search of the whole vault says. Apart from the catalogue, so that it is read with its page and not at the start. */
export type SearchWords = typeof fr;

export const searchCatalogues: Readonly<Record<Language, SearchWords>> = { fr: typesetAll(fr), en };
