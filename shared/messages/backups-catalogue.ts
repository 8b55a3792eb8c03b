import type { Language } from '#shared/dates/language.ts';
import { backups as en } from './en/backups.ts';
import { backups as fr } from './fr/backups.ts';
import { typesetAll } from './typeset.ts';

/** What the pages of the backups say. Apart from the catalogue, so that it is read with these pages and not at the start. */
export type BackupWords = typeof fr;

export const backupCatalogues: Readonly<Record<Language, BackupWords>> = { fr: typesetAll(fr), en };
