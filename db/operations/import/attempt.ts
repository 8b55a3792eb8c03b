import type { OutputOf } from '#shared/contract/contract.ts';
import type { Language } from '#shared/dates/language.ts';
import { formatShortDate } from '#shared/dates/format.ts';
import { isAgreement, type ConsentStatus } from '#shared/consent/consent.ts';
import { AppError, toEnvelope } from '#shared/errors/app-error.ts';
import { importField, type ImportList } from '#shared/import/fields.ts';
import { issueCodes, type LineIssue, type ReadLine } from '#shared/import/interpret.ts';
import { guessStructureType } from '#shared/import/match-structure.ts';
import { cellText } from '#shared/import/sheet.ts';
import { catalogues, errorText } from '#shared/messages/catalogue.ts';
import { fillTemplate } from '#shared/messages/fill-template.ts';
import { importCatalogues, type ImportWords } from '#shared/messages/imports-catalogue.ts';
import type { Guard } from '#shared/guard/guard-text.ts';
import { fold } from '#shared/text/fold.ts';
import { guardFor } from '../compiled-guards.ts';
import type { WriteContext } from '../context.ts';
import { knownAround } from '../guard-knowledge.ts';
import { insertStructure, structureNames } from '../structures.ts';
import { findDuplicates } from './find-duplicates.ts';
import { type ImportPlan, type NamedInFile, understand, type Understood } from './understand.ts';
import { contactName, writeContactLine, writeStructureLine } from './write-directory-line.ts';
import { proposed } from './vocabulary.ts';
import { isDecided, isUndated, type LineWriting, writeReferralLine } from './write-referral-line.ts';

type Preview = OutputOf<'imports.check'>;
type Row = Preview['rows'][number];

/** A record that a line made. */
export interface Made {
  readonly line: number;
  readonly kind: 'referral' | 'structure' | 'contact';
  readonly id: number;
  readonly sourceReference: string | null;
}

export interface Attempt {
  readonly preview: Preview;
  readonly understood: Understood;
  /** `null`: nothing was written, since something is still asked or wrong. */
  readonly made: readonly Made[] | null;
}

/** Rows that a screen is given; the others are counted. */
const ROWS_SHOWN = 300;
const SAMPLES = 3;

/** Columns whose words are written down as they are, and may therefore name somebody. */
const freeTexts = ['request', 'facts', 'tried', 'answer', 'decision', 'notes'];

/** What the guard finds and an import tells of: dates and ages stand in every table. */
const telling = new Set([
  'nir',
  'name',
  'birth_date',
  'phone',
  'email',
  'address',
  'initials',
  'plate',
  'date_of_birth_pattern',
  'title_name',
  'possible_name',
]);

/**
 * Understands the held file, and writes it when nothing is asked any more and no line is wrong before it is tried. Whoever calls decides what
 * becomes of it: the dry run takes everything back, the import refuses everything when one line was refused.
 */
export function attemptImport(context: WriteContext, plan: ImportPlan, language: Language): Attempt {
  const understood = understand(context, plan);
  const words = importCatalogues[language];
  const reading: Reading = {
    plan,
    understood,
    words,
    language,
    guard: guardFor(context.store, { ...knownAround(context.store), persons: [] }),
    asked: new Set(understood.structures.filter(({ taken }) => taken === null).map(({ text }) => fold(text))),
  };
  const drafts = new Map<number, RowDraft>(understood.lines.map((line) => [line.line, draftOf(line, reading)]));
  const open = understood.lines.filter(({ line }) => drafts.get(line)?.state !== 'left_out');
  for (const [line, why] of findDuplicates(context.store, understood, open, plan)) {
    const draft = drafts.get(line);
    // What is wrong or asked is said first.
    if (draft?.state !== 'ready') continue;
    draft.issues.push({ severity: 'warning', header: null, sentence: fillTemplate(words.issues[why.where], { value: why.what }) });
    if (!plan.keepDuplicates.includes(line)) draft.state = 'duplicate';
  }
  const settled =
    understood.table !== null &&
    understood.missing.length === 0 &&
    understood.refusedIdentity.length === 0 &&
    [...drafts.values()].every((draft) => draft.state !== 'error' && draft.state !== 'asked');
  const made = settled ? writeAll(context, plan, understood, drafts, language) : null;
  return { preview: previewOf(context, plan, understood, drafts, made !== null, language), understood, made };
}

/** What every line is read with. */
interface Reading {
  readonly plan: ImportPlan;
  readonly understood: Understood;
  readonly words: ImportWords;
  readonly language: Language;
  readonly guard: Guard;
  /** Structures that nobody has said yet, folded. */
  readonly asked: ReadonlySet<string>;
}

interface RowDraft {
  state: Row['state'];
  title: string;
  detail: string;
  readonly issues: Row['issues'];
}

function draftOf(line: ReadLine, reading: Reading): RowDraft {
  const { plan, understood, words, language } = reading;
  const issues = [...line.issues, ...lineIssues(line, reading), ...identifying(line, reading)];
  const severities = issues.map((issue) => issueCodes[issue.code]);
  const state = plan.leaveOut.includes(line.line)
    ? 'left_out'
    : severities.includes('error')
      ? 'error'
      : severities.includes('question')
        ? 'asked'
        : 'ready';
  return {
    state,
    ...told(line, understood, language),
    issues: issues.map(({ code, column, value }) => ({
      severity: issueCodes[code],
      header: column === null ? null : (understood.table?.headers[column] ?? ''),
      sentence: fillTemplate(words.issues[code], { value }),
    })),
  };
}

/** What the line says, in the words of the vault. */
function told({ values }: ReadLine, { lists, columns }: Understood, language: Language): { title: string; detail: string } {
  const label = (list: ImportList, code: string): string => lists(list).find((value) => value.code === code)?.[language] ?? code;
  const title = [values.structures['structure']?.[0], values.texts['name'] === undefined ? undefined : contactName(values)]
    .filter((text) => text !== undefined)
    .join(', ');
  const parts = [
    ...(values.texts['reference'] === undefined ? [] : [values.texts['reference']]),
    ...(values.dates['receivedOn'] === undefined ? [] : [formatShortDate(values.dates['receivedOn'])]),
  ];
  for (const key of columns) {
    const field = key === null ? undefined : (importField('referrals', key) ?? importField('structures', key));
    if (!field || field.reading.as !== 'code') continue;
    const { list } = field.reading;
    for (const { code, other } of values.codes[field.key] ?? []) parts.push(other ?? label(list, code));
  }
  if (values.ageBand !== null) parts.push(label('ageBand', values.ageBand));
  if (values.dates['decidedOn'] !== undefined) parts.push(`→ ${formatShortDate(values.dates['decidedOn'])}`);
  return { title, detail: parts.join(' · ') };
}

/** What only the whole line tells. */
function lineIssues(line: ReadLine, { plan, asked }: Reading): LineIssue[] {
  const { values } = line;
  const issues: LineIssue[] = [];
  const whole = (code: LineIssue['code'], value = '') => issues.push({ code, column: null, value });
  for (const text of new Set(Object.values(values.structures).flat())) {
    if (asked.has(fold(text))) whole('structure_asked', text);
  }
  if (plan.kind !== 'referrals') return issues;
  if (isUndated(values) && !plan.undatedDecisions) whole('decision_undated');
  const codes = values.codes['orientation'] ?? [];
  if (isDecided(values) && values.codes['level']?.[0]?.code !== '2' && values.codes['levers'] === undefined) {
    if (codes.length === 0) whole('orientation_missing');
    else if (codes.some(({ code }) => ['contact', 'relay', 'other_body'].includes(code)) && values.structures['targets'] === undefined)
      whole('target_missing');
  }
  const consent = values.codes['consent']?.[0]?.code as ConsentStatus | undefined;
  const names = ['lastName', 'firstName', 'address', 'phone', 'email'].some((key) => key in values.texts) || 'birthDate' in values.dates;
  if (names && (consent === undefined || !isAgreement(consent))) whole('identity_left_out');
  return issues;
}

function identifying(line: ReadLine, { understood, guard }: Reading): LineIssue[] {
  return freeTexts.flatMap((key): LineIssue[] => {
    const text = line.values.texts[key];
    const found = text === undefined ? undefined : guard(text).find((finding) => telling.has(finding.kind));
    return found ? [{ code: 'may_identify', column: understood.columns.indexOf(key), value: found.excerpt.slice(0, 80) }] : [];
  });
}

/** Writes every line that is ready; a line that is refused keeps its reason. */
function writeAll(
  context: WriteContext,
  plan: ImportPlan,
  understood: Understood,
  drafts: ReadonlyMap<number, RowDraft>,
  language: Language,
): Made[] {
  const made: Made[] = [];
  const ready = understood.lines.filter(({ line }) => drafts.get(line)?.state === 'ready');
  const taken = new Map<string, { readonly named: NamedInFile; id: number | null }>(
    understood.structures.map((named) => [fold(named.text), { named, id: named.taken?.id ?? null }]),
  );
  // The audit names the import, not each of its records.
  const quiet: WriteContext = { ...context, subject: () => undefined };
  let current = 0;
  const structureOf = (text: string): number => {
    const known = taken.get(fold(text));
    if (!known) throw new AppError('not_found');
    if (known.id !== null) return known.id;
    const typeCode = known.named.taken?.typeCode ?? 'other';
    const name = known.named.text.slice(0, 200);
    const id = insertStructure(context.store, {
      names: [{ name, kind: 'current', validFrom: null, validTo: null }],
      typeCode,
      typeOther: typeCode === 'other' ? name : null,
      habilitationOverride: null,
      parentId: null,
      permanentMember: false,
      active: true,
      notes: null,
      contacts: [],
    });
    known.id = id;
    made.push({ line: current, kind: 'structure', id, sourceReference: null });
    return id;
  };
  const writing: LineWriting = { context: quiet, plan, words: importCatalogues.fr, structureOf };
  for (const line of ready) {
    current = line.line;
    const sourceReference = line.values.texts['reference'] ?? null;
    try {
      switch (plan.kind) {
        case 'referrals':
          made.push({ line: line.line, kind: 'referral', id: writeReferralLine(writing, line), sourceReference });
          break;
        case 'structures': {
          const guessed = guessStructureType(line.values.texts['name'] ?? '');
          made.push({ line: line.line, kind: 'structure', id: writeStructureLine(writing, line, guessed), sourceReference });
          break;
        }
        case 'contacts':
          made.push({ line: line.line, kind: 'contact', id: writeContactLine(writing, line), sourceReference });
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const draft = drafts.get(line.line);
      if (!draft) continue;
      draft.state = 'error';
      draft.issues.push({ severity: 'error', header: null, sentence: errorText(catalogues[language], toEnvelope(error)) });
    }
  }
  return made;
}

function previewOf(
  context: WriteContext,
  plan: ImportPlan,
  understood: Understood,
  drafts: ReadonlyMap<number, RowDraft>,
  written: boolean,
  language: Language,
): Preview {
  const { sheet, table, columns, lists } = understood;
  const all = [...drafts].map(([line, draft]): Row => ({ line, ...draft }));
  const count = (state: Row['state']): number => all.filter((row) => row.state === state).length;
  const names = structureNames(context.store);
  const labelled = (list: string) => proposed(lists(list as ImportList)).map((value) => ({ code: value.code, label: value[language] }));
  const kept = understood.lines.filter(({ line }) => drafts.get(line)?.state !== 'left_out');
  return {
    headings: table ? [...table.headings] : null,
    columns: (table?.headers ?? []).map((header, at) => ({
      header,
      field: columns[at] ?? null,
      hidden: sheet.hiddenColumns.includes(at),
      samples: samplesOf(understood, at),
    })),
    left: (table?.left ?? []).slice(0, 50).map(({ line, why }) => ({
      line,
      why,
      text: (sheet.rows[line] ?? [])
        .map(cellText)
        .filter((text) => text !== '')
        .join(' · ')
        .slice(0, 120),
    })),
    hiddenRows: table ? table.lines.filter((line) => sheet.hiddenRows.includes(line)).length : 0,
    formulas: sheet.formulas,
    missing: [...understood.missing],
    refusedIdentity: [...understood.refusedIdentity],
    questions: understood.questions.map((question) => ({
      list: question.list,
      text: question.text,
      lines: question.lines,
      proposals: [...question.proposals],
      choices: labelled(question.list),
      ...(question.answer === undefined ? {} : { answer: question.answer }),
    })),
    structures: understood.structures.slice(0, 2_000).map(({ text, lines, near, taken }) => ({
      text,
      lines,
      near: near.map((id) => ({ id, name: names.get(id) ?? '' })),
      taken,
    })),
    rows: all.toSorted((a, b) => urgency(a) - urgency(b) || a.line - b.line).slice(0, ROWS_SHOWN),
    totals: {
      ready: count('ready'),
      errors: count('error'),
      asked: count('asked'),
      duplicates: count('duplicate'),
      leftOut: count('left_out'),
      warnings: all.reduce(
        (sum, row) => sum + (row.state === 'left_out' ? 0 : row.issues.filter((issue) => issue.severity === 'warning').length),
        0,
      ),
      newStructures:
        plan.kind === 'structures' ? 0 : understood.structures.filter(({ taken }) => taken !== null && taken.id === null).length,
    },
    undated: plan.kind === 'referrals' ? kept.filter(({ values }) => isUndated(values)).length : 0,
    decided: plan.kind === 'referrals' ? kept.filter(({ values }) => isDecided(values)).length : 0,
    tried: written && count('error') === 0,
  };
}

const order: Readonly<Record<Row['state'], number>> = { error: 0, asked: 1, duplicate: 2, ready: 4, left_out: 5 };
const urgency = (row: Row): number => (row.state === 'ready' && row.issues.length > 0 ? 3 : order[row.state]);

function samplesOf({ sheet, table }: Understood, column: number): string[] {
  const samples = new Set<string>();
  for (const line of table?.lines ?? []) {
    const cell = sheet.rows[line]?.[column] ?? null;
    const text = typeof cell === 'object' && cell !== null ? formatShortDate(cell.day) : cellText(cell);
    if (text !== '') samples.add(text.length > 40 ? `${text.slice(0, 39)}…` : text);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}
