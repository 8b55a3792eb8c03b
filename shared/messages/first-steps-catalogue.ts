import type { Language } from '#shared/dates/language.ts';
import { firstSteps as en } from './en/first-steps.ts';
import { firstSteps as fr } from './fr/first-steps.ts';
import { typesetAll } from './typeset.ts';

/** Words of the first steps; read with them, not at the start. */
export const firstStepsCatalogues: Readonly<Record<Language, typeof fr>> = { fr: typesetAll(fr), en };
