import type { Language } from '#shared/dates/language.ts';
import { files as en } from './en/files.ts';
import { files as fr } from './fr/files.ts';
import { typesetAll } from './typeset.ts';

/** Words of files that leave the vault. Apart from the catalogue, so that they are read with the screens that offer them, not at the start. */
export const fileWords: Readonly<Record<Language, typeof fr>> = { fr: typesetAll(fr), en };
