import type { Language } from '#shared/dates/language.ts';
import { commands as en } from './en/commands.ts';
import { commands as fr } from './fr/commands.ts';
import { typesetAll } from './typeset.ts';

/** What the commands are called. Apart from the catalogue: read with the palette and the list of shortcuts, not at the start. */
export type CommandWords = typeof fr;

export const commandCatalogues: Readonly<Record<Language, CommandWords>> = { fr: typesetAll(fr), en };
