import type { Language } from '#shared/dates/language.ts';
import { licences as en } from './en/licences.ts';
import { licences as fr } from './fr/licences.ts';
import { typesetAll } from './typeset.ts';

/** What the page of licences says; read with it, not at the start. */
export const licenceWords: Readonly<Record<Language, typeof fr>> = { fr: typesetAll(fr), en };
