import type { Language } from '#shared/dates/language.ts';
import { publication as en } from './en/publication.ts';
import { publication as fr } from './fr/publication.ts';
import { typesetAll } from './typeset.ts';

/** What the disclosure control says: explanations, refusals, lights, verdicts. */
export type PublicationWords = typeof fr;

export const publicationCatalogues: Readonly<Record<Language, PublicationWords>> = { fr: typesetAll(fr), en };
