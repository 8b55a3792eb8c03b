import type { Language } from '#shared/dates/language.ts';
import { keys as en } from './en/keys.ts';
import { keys as fr } from './fr/keys.ts';
import { typesetAll } from './typeset.ts';

/** What the pages of the keys say. Apart from the catalogue, so that it is read with these pages and not at the start. */
export type KeyWords = typeof fr;

export const keyCatalogues: Readonly<Record<Language, KeyWords>> = { fr: typesetAll(fr), en };
