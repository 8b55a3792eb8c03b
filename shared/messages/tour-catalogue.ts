import type { Language } from '#shared/dates/language.ts';
import { tour as en } from './en/tour.ts';
import { tour as fr } from './fr/tour.ts';
import { typesetAll } from './typeset.ts';

/** Words of the guided tour; read in a demonstration, not at the start. */
export const tourCatalogues: Readonly<Record<Language, typeof fr>> = { fr: typesetAll(fr), en };
