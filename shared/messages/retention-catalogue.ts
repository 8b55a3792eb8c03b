import type { Language } from '#shared/dates/language.ts';
import { retention as en } from './en/retention.ts';
import { retention as fr } from './fr/retention.ts';
import { typesetAll } from './typeset.ts';

/** What is said of retention and of the rights of the person. Apart from the catalogue, so that it is read with its screens and papers. */
export type RetentionWords = typeof fr;

export const retentionCatalogues: Readonly<Record<Language, RetentionWords>> = { fr: typesetAll(fr), en };
