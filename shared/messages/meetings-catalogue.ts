import type { Language } from '#shared/dates/language.ts';
import { meetings as en } from './en/meetings.ts';
import { meetings as fr } from './fr/meetings.ts';
import { typesetAll } from './typeset.ts';

/** What the screens before a meeting say. Apart from the catalogue, so that it is read with these screens and not at the start. */
export type MeetingWords = typeof fr;

export const meetingCatalogues: Readonly<Record<Language, MeetingWords>> = { fr: typesetAll(fr), en };
