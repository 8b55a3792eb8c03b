import type { Language } from '#shared/dates/language.ts';
import { letterhead as en } from './en/letterhead.ts';
import { letterhead as fr } from './fr/letterhead.ts';
import { typesetAll } from './typeset.ts';

/** What is said of the letterhead. Apart from the catalogue: its page and the documents alone read it. */
export const letterheadCatalogues: Readonly<Record<Language, typeof fr>> = { fr: typesetAll(fr), en };
