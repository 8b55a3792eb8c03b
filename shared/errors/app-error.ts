import { fillTemplate } from '#shared/messages/fill-template.ts';
import { errors as frenchErrors } from '#shared/messages/fr/errors.ts';

/** Stable code of something that went wrong; each has a sentence in every language (`shared/messages/<language>/errors.ts`). */
export type ErrorCode = keyof typeof frenchErrors;

/** Values for the placeholders of an error's sentence. Never personal data: the sentence may be shown on a shared screen. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** What crosses the processes instead of a value: a stable code, where it belongs in the form, and the French sentence. */
export interface ErrorEnvelope {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  /** Path of the form's field it stands beside (`referrer.structureId`), when there is one. */
  readonly field?: string;
  /** The French sentence, ready to be shown by a caller that has no catalogue. */
  readonly message: string;
}

/**
 * An expected failure, with a sentence for the person at the keyboard: what is wrong and what to do.
 * Anything else that is thrown is a defect and leaves the vault process as the code `unexpected`, without its text.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly field: string | undefined;

  constructor(code: ErrorCode, params: ErrorParams = {}, field?: string) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
    this.field = field;
  }
}

/** Turns any thrown thing into what may cross a process boundary; an unknown error loses its text, which could hold data. */
export function toEnvelope(error: unknown): ErrorEnvelope {
  const known = error instanceof AppError ? error : new AppError('unexpected');
  return {
    code: known.code,
    params: known.params,
    ...(known.field === undefined ? {} : { field: known.field }),
    message: fillTemplate(frenchErrors[known.code], known.params),
  };
}
