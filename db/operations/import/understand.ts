import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { importFields, importField, type ImportList } from '#shared/import/fields.ts';
import { findTable, type FoundTable } from '#shared/import/find-table.ts';
import { answerKey, type CodeQuestion, interpretLines, type ReadLine } from '#shared/import/interpret.ts';
import type { ListValue } from '#shared/import/match-code.ts';
import { proposeColumns } from '#shared/import/match-header.ts';
import { guessStructureType, structureMatcher } from '#shared/import/match-structure.ts';
import type { Sheet } from '#shared/import/sheet.ts';
import { fold } from '#shared/text/fold.ts';
import type { ReadContext } from '../context.ts';
import { heldFile } from './held-file.ts';
import { rememberedHeadings, rememberedWords } from './remembered.ts';
import { importLists, namedStructures } from './vocabulary.ts';

export type ImportPlan = ParsedInputOf<'imports.run'>['plan'];

/** A structure that lines name: one of the directory, a new one of a type, or to be said. */
export interface NamedInFile {
  readonly text: string;
  readonly lines: number;
  readonly near: readonly number[];
  readonly taken: { readonly id: number | null; readonly typeCode: string | null } | null;
}

/** A held file under a plan: the table, its columns, its lines, and what is still asked. */
export interface Understood {
  readonly fileName: string;
  readonly sheet: Sheet;
  readonly table: FoundTable | null;
  readonly columns: readonly (string | null)[];
  readonly lists: (list: ImportList) => readonly ListValue[];
  readonly lines: readonly ReadLine[];
  readonly questions: readonly (CodeQuestion & { readonly answer?: string | null })[];
  readonly structures: readonly NamedInFile[];
  readonly missing: readonly string[];
  readonly refusedIdentity: readonly string[];
}

const structureFieldsOf = (values: ReadLine['values']): readonly string[] => Object.values(values.structures).flat();

/** Understands the held file as the plan says, and proposes what the plan leaves open. @throws AppError `import_gone`, `not_found` */
export function understand(context: ReadContext, plan: ImportPlan): Understood {
  const { store } = context;
  const held = heldFile(store);
  const sheet = held.file.sheets[plan.sheet];
  if (!sheet) throw new AppError('not_found', {}, 'plan.sheet');
  const lists = importLists(store, context.today);
  const table = findTable(sheet, plan.kind, plan.headingLine);
  const nothing = { fileName: held.name, sheet, lists, lines: [], questions: [], structures: [], missing: [], refusedIdentity: [] };
  if (!table) return { ...nothing, table: null, columns: [] };
  const proposed = columnsOf(context, plan, sheet, table);
  const columns = table.headers.map((_, at) => proposed[at] ?? null);
  const remembered = rememberedWords(store);
  const said = new Map(plan.codes.map(({ list, text, code }) => [answerKey(list as ImportList, text), code]));
  const answers = new Map([...remembered, ...said]);
  const { lines, questions } = interpretLines({
    sheet,
    table,
    columns,
    kind: plan.kind,
    lists,
    answers,
    today: context.today,
    from1904: held.file.from1904,
  });
  const wanted = lines.filter(({ line }) => !plan.leaveOut.includes(line));
  const has = (key: string): boolean => columns.includes(key);
  const identity = importFields[plan.kind].filter((field) => field.identity && has(field.key)).map((field) => field.key);
  return {
    fileName: held.name,
    sheet,
    table,
    columns,
    lists,
    lines,
    // What was answered is shown with its answer, so that it can be answered otherwise.
    questions: [...questions, ...plan.codes.map(({ list, text, code }) => answered(list as ImportList, text, code))],
    structures: namedIn(context, plan, wanted),
    missing: importFields[plan.kind].filter((field) => field.required && !has(field.key)).map((field) => field.key),
    refusedIdentity: has('consent') ? [] : identity,
  };
}

const answered = (list: ImportList, text: string, answer: string | null): CodeQuestion & { answer: string | null } => ({
  list,
  text,
  lines: 0,
  proposals: [],
  answer,
});

function columnsOf(context: ReadContext, plan: ImportPlan, sheet: Sheet, table: FoundTable): readonly (string | null)[] {
  if (plan.columns !== null) return plan.columns.map((key) => (key !== null && importField(plan.kind, key) ? key : null));
  // What somebody hid is not taken unless it is asked for.
  const shown = table.headers.map((header, at) => (sheet.hiddenColumns.includes(at) ? '' : header));
  const proposed = proposeColumns(plan.kind, shown, rememberedHeadings(context.store, plan.kind));
  // A name beside no agreement is not even proposed.
  const agreed = proposed.includes('consent');
  return proposed.map((key) => (key !== null && !agreed && importField(plan.kind, key)?.identity ? null : key));
}

function namedIn(context: ReadContext, plan: ImportPlan, lines: readonly ReadLine[]): NamedInFile[] {
  const match = structureMatcher(namedStructures(context.store));
  const said = new Map(plan.structures.map((answer) => [fold(answer.text), answer]));
  const types = importLists(context.store, context.today)('structureType');
  const found = new Map<string, { text: string; lines: number }>();
  for (const { values } of lines) {
    for (const text of structureFieldsOf(values)) {
      const key = fold(text);
      const known = found.get(key);
      if (known) known.lines += 1;
      else found.set(key, { text, lines: 1 });
    }
  }
  return [...found].map(([key, { text, lines: count }]): NamedInFile => {
    const matched = match(text);
    const near = 'id' in matched ? [matched.id] : matched.near;
    const answer = said.get(key);
    if (answer && (answer.id !== null || answer.typeCode !== null)) {
      return { text, lines: count, near, taken: { id: answer.id, typeCode: answer.typeCode } };
    }
    if ('id' in matched) return { text, lines: count, near, taken: { id: matched.id, typeCode: null } };
    const guessed = guessStructureType(text);
    const type = types.find(({ code, formerly }) => (formerly ?? code) === guessed);
    return { text, lines: count, near, taken: near.length === 0 && type ? { id: null, typeCode: type.code } : null };
  });
}
