import type { Language } from '#shared/dates/language.ts';
import { customisation as en } from './en/customisation.ts';
import { customisation as fr } from './fr/customisation.ts';
import { typesetAll } from './typeset.ts';

/** What is said where the cellule makes the software its own. Apart from the catalogue, so that it is read with its screens. */
export type CustomisationWords = typeof fr;

export const customisationCatalogues: Readonly<Record<Language, CustomisationWords>> = { fr: typesetAll(fr), en };
