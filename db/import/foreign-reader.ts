import type { ReadOutcome } from '#shared/import/sheet.ts';
import { type IntakeOutcome, readIntakeForm } from './read-intake-form.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';

/** What is read, and what comes of it. */
export interface ForeignOutcomes {
  readonly spreadsheet: ReadOutcome;
  readonly form: IntakeOutcome;
}

export type ForeignKind = keyof ForeignOutcomes;

/** Reads the bytes of a file that somebody gave; never rejects. */
export type ForeignReader = <K extends ForeignKind>(kind: K, bytes: Uint8Array) => Promise<ForeignOutcomes[K]>;

const readers: { readonly [K in ForeignKind]: (bytes: Uint8Array) => ForeignOutcomes[K] } = {
  spreadsheet: readSpreadsheet,
  form: readIntakeForm,
};

/** Reads in the thread that calls: in the thread made for it, and in tests. */
export function readForeign<K extends ForeignKind>(kind: K, bytes: Uint8Array): ForeignOutcomes[K] {
  return readers[kind](bytes);
}
