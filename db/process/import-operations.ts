import type { NamesWith, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import type { ImportList } from '#shared/import/fields.ts';
import { structureMatcher } from '#shared/import/match-structure.ts';
import { understandIntake } from '#shared/intake-form/understand-intake.ts';
import { importLists, namedStructures } from '#db/operations/import/vocabulary.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { ForeignReader } from '#db/import/foreign-reader.ts';
import { holdFile } from '#db/operations/import/held-file.ts';
import { runWrite, type Vault, writeTogether } from './run-operation.ts';

export type ImportSessionOperation = Extract<NamesWith<'session'>, `imports.${string}`>;

export type ImportOperations = {
  readonly [N in ImportSessionOperation]: (vault: Vault, input: ParsedInputOf<N>) => Promise<OutputOf<N>>;
};

/** Carries what was seen out of a transaction that is taken back. */
class TakenBack extends Error {
  readonly preview: OutputOf<'imports.check'>;

  constructor(preview: OutputOf<'imports.check'>) {
    super('taken back');
    this.preview = preview;
  }
}

/** What an import asks of the session: reading a file beside the vault, and a dry run that writes everything and takes it back. */
export function createImportOperations(read: ForeignReader): ImportOperations {
  return {
    'imports.load': async (vault, { name, bytes }) => {
      const outcome = await read('spreadsheet', bytes);
      if ('refused' in outcome) throw new AppError(outcome.refused);
      const { file } = outcome;
      holdFile(vault.store, { name, file });
      const { format, encoding, separator } = file;
      return {
        name,
        format,
        encoding,
        separator,
        sheets: file.sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden, rows: sheet.rows.length })),
      };
    },

    'imports.loadForm': async (vault, { bytes }) => {
      const outcome = await read('form', bytes);
      if ('refused' in outcome) throw new AppError(outcome.refused);
      const today = localDateOf(vault.now());
      const lists = importLists(vault.store, today);
      const match = structureMatcher(namedStructures(vault.store));
      const values = understandIntake(outcome.texts, today, (list) => lists(list as ImportList), match);
      return { ...values, doubtful: [...values.doubtful] };
    },

    'imports.check': async (vault, input) => {
      try {
        return writeTogether(vault, (): never => {
          throw new TakenBack(runWrite(vault, 'imports.attempt', input));
        });
      } catch (error) {
        if (error instanceof TakenBack) return error.preview;
        throw error;
      }
    },
  };
}

export const isImportOperation = (name: string): name is ImportSessionOperation =>
  name === 'imports.load' || name === 'imports.loadForm' || name === 'imports.check';
