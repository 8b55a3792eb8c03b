import type { Language } from '#shared/dates/language.ts';
import { vaults as en } from './en/vaults.ts';
import { vaults as fr } from './fr/vaults.ts';
import { typesetAll } from './typeset.ts';

/** Words of the change from one vault to another; read with its panel, not at the start. */
export const vaultsCatalogues: Readonly<Record<Language, typeof fr>> = { fr: typesetAll(fr), en };
