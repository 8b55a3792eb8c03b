import * as z from 'zod';
import { importKinds } from '#shared/import/fields.ts';
import { letterhead } from '#shared/letterhead/letterhead.ts';
import { code, date, done, id, nothing, requiredText } from './fields.ts';
import { read, session, shell, write } from './operation.ts';

const kind = z.enum(importKinds);
const language = z.enum(['fr', 'en']);
const line = z.int().min(0);

/** A file that was read and is held in the memory of the vault process until another is, or the vault is locked. */
const heldFile = z.strictObject({
  name: z.string(),
  format: z.enum(['xlsx', 'ods', 'xls', 'csv']),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean(), rows: z.int() })),
});

/** How the held file is to be understood: everything that the person said. What they did not say is proposed. */
export const importPlan = z.strictObject({
  kind,
  sheet: z.int().min(0),
  /** Line of the headings, counted from 0; `null`: to be found. */
  headingLine: line.nullable(),
  /** Field of each column, `null` for one that is left out; `null` as a whole: to be proposed. */
  columns: z.array(z.string().max(40).nullable()).max(200).nullable(),
  codes: z.array(z.strictObject({ list: z.string().max(40), text: z.string().max(400), code: code.nullable() })).max(2_000),
  /** A structure of the directory, or a new one of that type. */
  structures: z.array(z.strictObject({ text: requiredText(400), id: id.nullable(), typeCode: code.nullable() })).max(2_000),
  leaveOut: z.array(line).max(20_000),
  keepDuplicates: z.array(line).max(20_000),
  /** A decision without a date is dated from the day of reception. */
  undatedDecisions: z.boolean(),
  /** Closes what was decided, for that reason, on the day of the decision; `null`: leaves it open. */
  closeDecided: code.nullable(),
});

const issue = z.strictObject({ severity: z.enum(['error', 'question', 'warning']), header: z.string().nullable(), sentence: z.string() });

/** What would happen, and what is still asked. Nothing is written by looking. */
export const importPreview = z.strictObject({
  /** First and last line of the headings, counted from 0; `null`: no table was found on this sheet. */
  headings: z.tuple([z.int(), z.int()]).nullable(),
  columns: z.array(z.strictObject({ header: z.string(), field: z.string().nullable(), hidden: z.boolean(), samples: z.array(z.string()) })),
  /** Lines around the table that are no lines of it. */
  left: z.array(z.strictObject({ line: z.int(), why: z.enum(['title', 'repeated_heading', 'total', 'note']), text: z.string() })),
  hiddenRows: z.int(),
  formulas: z.int(),
  /** Fields without which nothing can be kept, and which no column has. */
  missing: z.array(z.string()),
  /** Columns that name persons, without a column that tells of their agreement. */
  refusedIdentity: z.array(z.string()),
  questions: z.array(
    z.strictObject({
      list: z.string(),
      text: z.string(),
      lines: z.int(),
      proposals: z.array(z.string()),
      choices: z.array(z.strictObject({ code: z.string(), label: z.string() })),
      /** Absent: not answered yet. */
      answer: code.nullable().optional(),
    }),
  ),
  structures: z.array(
    z.strictObject({
      text: z.string(),
      lines: z.int(),
      near: z.array(z.strictObject({ id, name: z.string() })),
      /** What it is taken for; `null`: to be said. */
      taken: z.strictObject({ id: id.nullable(), typeCode: code.nullable() }).nullable(),
    }),
  ),
  rows: z.array(
    z.strictObject({
      line: z.int(),
      state: z.enum(['ready', 'error', 'asked', 'duplicate', 'left_out']),
      title: z.string(),
      detail: z.string(),
      issues: z.array(issue),
    }),
  ),
  totals: z.strictObject({
    ready: z.int(),
    errors: z.int(),
    asked: z.int(),
    duplicates: z.int(),
    leftOut: z.int(),
    warnings: z.int(),
    newStructures: z.int(),
  }),
  /** Lines without a date of decision that were decided. */
  undated: z.int(),
  decided: z.int(),
  /** Everything was tried, and then taken back: it can be written. */
  tried: z.boolean(),
});

/** A filled fiche de saisine as the form « Nouvelle saisine » takes it; nothing of it is kept. */
const intakeValues = z.strictObject({
  receivedOn: date.nullable(),
  structureId: id.nullable(),
  structureText: z.string().nullable(),
  texts: z.record(z.string(), z.string()),
  codes: z.record(z.string(), z.string()),
  others: z.record(z.string(), z.string()),
  doubtful: z.array(z.string()),
});

const blankFormat = z.enum(['docx', 'pdf', 'xlsx', 'csv']);
/** A form to be filled in on a computer, one on paper, or a model table of a kind. */
const blankWhat = z.enum(['form', 'paper', ...importKinds]);

const pastImport = z.strictObject({
  id,
  kind,
  madeAt: z.string(),
  fileName: z.string(),
  made: z.int(),
  structures: z.int(),
  undoneAt: z.string().nullable(),
  /** First and last reference of the saisines made. */
  references: z.array(z.string()),
});

/** What exists already, brought in from a spreadsheet: looked at, tried, written whole or not at all, taken back whole. */
export const imports = {
  /**
   * Has a file chosen in the system's own dialog (`file` counts only on a host that has none), reads it, and hands it to the vault process.
   * `null`: nothing was chosen.
   */
  choose: shell({ input: z.strictObject({ file: requiredText(2_000).nullable() }), output: z.strictObject({ held: heldFile.nullable() }) }),
  /** Reads the bytes in a thread without the key, and holds what stands in them. */
  load: {
    ...session({
      input: z.strictObject({ name: requiredText(400), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
      output: heldFile,
    }),
    windows: [],
  },
  /** The dry run: understands the file, writes it when nothing is asked any more, and takes all of it back. */
  check: session({ input: z.strictObject({ plan: importPlan, language }), output: importPreview }),
  /** The write under the dry run and under the import; `dry` keeps going after an error. */
  attempt: { ...write({ input: z.strictObject({ plan: importPlan, language }), output: importPreview }), windows: [] },
  run: write({ input: z.strictObject({ plan: importPlan, language }), output: z.strictObject({ id, made: z.int() }) }),
  list: read({ input: nothing, output: z.array(pastImport) }),
  /** Has a filled form chosen, reads it, and gives what stands in it; `null`: nothing was chosen. */
  chooseForm: shell({
    input: z.strictObject({ file: requiredText(2_000).nullable() }),
    output: z.strictObject({ intake: intakeValues.nullable() }),
  }),
  loadForm: {
    ...session({ input: z.strictObject({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }), output: intakeValues }),
    windows: [],
  },
  /** A blank form or a model table, as a file. */
  saveBlank: shell({
    input: z.strictObject({ what: blankWhat, format: blankFormat, language, folder: requiredText(1_000).nullable() }),
    output: z.strictObject({ saved: z.boolean(), folder: z.string().nullable(), file: z.string().nullable() }),
  }),
  /** What blank forms and model tables are made of, for the file and for the page that shows one before: names and lists, nobody. */
  blankLists: read({
    input: z.strictObject({ language }),
    output: z.strictObject({
      head: letterhead,
      cellule: z.string(),
      controller: z.string(),
      on: date,
      lists: z.record(z.string(), z.array(z.string())),
    }),
  }),
  /** A blank form is about to be written outside the vault. */
  blankLeaving: { ...write({ input: z.strictObject({ what: blankWhat, format: blankFormat }), output: done }), windows: [] },
  undo: write({ input: z.strictObject({ id }), output: done }),
};
