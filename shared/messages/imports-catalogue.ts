import type { Language } from '#shared/dates/language.ts';
import { imports as en } from './en/imports.ts';
import { imports as fr } from './fr/imports.ts';
import { typesetAll } from './typeset.ts';

/** What the import says. Apart from the catalogue, so that it is read with its page and not at the start. */
export type ImportWords = typeof fr;

export const importCatalogues: Readonly<Record<Language, ImportWords>> = { fr: typesetAll(fr), en };
