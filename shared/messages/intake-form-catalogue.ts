import type { Language } from '#shared/dates/language.ts';
import { intakeForm as en } from './en/intake-form.ts';
import { intakeForm as fr } from './fr/intake-form.ts';
import { typesetAll } from './typeset.ts';

/** What the fiche de saisine and the model tables say; read when one is made. */
export type IntakeFormWords = typeof fr;

export const intakeFormCatalogues: Readonly<Record<Language, IntakeFormWords>> = { fr: typesetAll(fr), en };
