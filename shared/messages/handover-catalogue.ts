import type { Language } from '#shared/dates/language.ts';
import { handover as en } from './en/handover.ts';
import { handover as fr } from './fr/handover.ts';
import { typesetAll } from './typeset.ts';

/** What is said of the handover and in its record. Apart from the catalogue, so that it is read with its page and paper. */
export type HandoverWords = typeof fr;

export const handoverCatalogues: Readonly<Record<Language, HandoverWords>> = { fr: typesetAll(fr), en };
