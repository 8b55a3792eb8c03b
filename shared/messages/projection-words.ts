import type { Language } from '#shared/dates/language.ts';
import { projection as en } from './en/projection.ts';
import { projection as fr } from './fr/projection.ts';
import { typesetAll } from './typeset.ts';

export type ProjectionWords = typeof fr;

/** The projector's own small catalogue: its page must not load the laptop's whole one, nor the laptop's first page this one. */
export const projectionWords: Readonly<Record<Language, ProjectionWords>> = { fr: typesetAll(fr), en };
