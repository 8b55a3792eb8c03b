import type { Language } from '#shared/dates/language.ts';
import { letters as en } from './en/letters.ts';
import { letters as fr } from './fr/letters.ts';
import { typesetAll } from './typeset.ts';

/** What the vault writes into letters beside their templates. */
export const letterCatalogues: Readonly<Record<Language, typeof fr>> = { fr: typesetAll(fr), en };
