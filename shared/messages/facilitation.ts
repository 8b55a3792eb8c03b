import type { Language } from '#shared/dates/language.ts';
import { facilitation as en } from './en/facilitation.ts';
import { facilitation as fr } from './fr/facilitation.ts';
import { typesetAll } from './typeset.ts';

/**
 * Words of the facilitation and of the minutes. They stand apart from the catalogue, whose words are all read at the start: these are
 * read with their screens, when a meeting is opened.
 */
export const facilitationWords: Readonly<Record<Language, typeof fr>> = { fr: typesetAll(fr), en };
