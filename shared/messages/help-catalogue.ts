import type { Language } from '#shared/dates/language.ts';
import { help as en } from './en/help.ts';
import { help as fr } from './fr/help.ts';
import { typesetAll } from './typeset.ts';

/** Words around the guide; read with it, not at the start. */
export const helpCatalogues: Readonly<Record<Language, typeof fr>> = { fr: typesetAll(fr), en };
