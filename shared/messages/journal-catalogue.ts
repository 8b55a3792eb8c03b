import type { Language } from '#shared/dates/language.ts';
import { journal as en } from './en/journal.ts';
import { journal as fr } from './fr/journal.ts';
import { typesetAll } from './typeset.ts';

/** What the journal says. Apart from the catalogue, so that it is read with its page and its export. */
export type JournalWords = typeof fr;

export const journalCatalogues: Readonly<Record<Language, JournalWords>> = { fr: typesetAll(fr), en };
