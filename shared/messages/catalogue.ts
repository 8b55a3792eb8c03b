import type { Language } from '#shared/dates/language.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { en } from './en/index.ts';
import { fillTemplate } from './fill-template.ts';
import { fr } from './fr/index.ts';
import { typesetAll } from './typeset.ts';

/** Everything the interface says, by area; the French catalogue gives the type, so that a missing translation does not compile. */
export type Messages = typeof fr;

export const catalogues: Readonly<Record<Language, Messages>> = { fr: typesetAll(fr), en };

/** The sentence of an error in the catalogue's language, its placeholders filled. */
export function errorText(messages: Messages, error: Pick<ErrorEnvelope, 'code' | 'params'>): string {
  return fillTemplate(messages.errors[error.code], error.params);
}
