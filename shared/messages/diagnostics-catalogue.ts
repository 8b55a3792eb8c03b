import type { Language } from '#shared/dates/language.ts';
import { diagnostics as en } from './en/diagnostics.ts';
import { diagnostics as fr } from './fr/diagnostics.ts';
import { typesetAll } from './typeset.ts';

/** What the page of diagnostics says. Apart from the catalogue, so that it is read with the page and not at the start. */
export type DiagnosticWords = typeof fr;

export const diagnosticCatalogues: Readonly<Record<Language, DiagnosticWords>> = { fr: typesetAll(fr), en };
