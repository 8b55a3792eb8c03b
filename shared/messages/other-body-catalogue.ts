import type { Language } from '#shared/dates/language.ts';
import { otherBody as en } from './en/other-body.ts';
import { otherBody as fr } from './fr/other-body.ts';
import { typesetAll } from './typeset.ts';

/** Words of a situation that is also examined elsewhere; read with a referral's page, not at the start. */
export const otherBodyCatalogues: Readonly<Record<Language, typeof fr>> = { fr: typesetAll(fr), en };
