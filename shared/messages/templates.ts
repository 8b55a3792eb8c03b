import type { Language } from '#shared/dates/language.ts';
import { templates as en } from './en/templates.ts';
import { templates as fr } from './fr/templates.ts';
import { typesetAll } from './typeset.ts';

/** The program's own templates and the words of their fields. Apart from the catalogue: only documents and their editor read them. */
export const templateWords: Readonly<Record<Language, typeof fr>> = { fr: typesetAll(fr), en };
