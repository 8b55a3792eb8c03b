import { ageBandOf } from '#shared/code-lists/age-band.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { fold } from '#shared/text/fold.ts';
import { type ImportField, importField, type ImportKind, type ImportList } from './fields.ts';
import type { FoundTable } from './find-table.ts';
import { fillMerged } from './find-table.ts';
import { type CodeMatch, type ListValue, matchCode, splitValues } from './match-code.ts';
import { readDay } from './read-day.ts';
import { type Cell, cellText, type Sheet } from './sheet.ts';

/** What is to be said about a cell or a line; each has a sentence. `error` and `question` keep the line out, `warning` does not. */
export const issueCodes = {
  required_missing: 'error',
  date_unreadable: 'error',
  date_without_year: 'error',
  date_year_only: 'error',
  date_in_future: 'error',
  month_only: 'warning',
  age_unreadable: 'warning',
  code_asked: 'question',
  structure_asked: 'question',
  text_too_long: 'error',
  identity_left_out: 'warning',
  may_identify: 'warning',
  target_missing: 'warning',
  decision_undated: 'error',
  orientation_missing: 'warning',
  refused: 'error',
} as const;

export type IssueCode = keyof typeof issueCodes;

export interface LineIssue {
  readonly code: IssueCode;
  /** Column of the sheet, counted from 0; `null`: the line as a whole. */
  readonly column: number | null;
  /** What stood in the cell, shortened. */
  readonly value: string;
}

export interface CodeValueRead {
  readonly code: string;
  readonly other: string | null;
}

/** What a line says, by field. A field that says nothing is absent. */
export interface LineValues {
  readonly texts: Readonly<Record<string, string>>;
  readonly dates: Readonly<Record<string, LocalDate>>;
  readonly codes: Readonly<Record<string, readonly CodeValueRead[]>>;
  /** Texts that name structures. */
  readonly structures: Readonly<Record<string, readonly string[]>>;
  readonly age: number | null;
  readonly ageBand: string | null;
}

export interface ReadLine {
  /** Line of the sheet, counted from 0. */
  readonly line: number;
  readonly values: LineValues;
  readonly issues: readonly LineIssue[];
}

/** A text of a column of codes that means none of them for sure: asked once, whatever the number of lines. */
export interface CodeQuestion {
  readonly list: ImportList;
  readonly text: string;
  readonly lines: number;
  readonly proposals: readonly string[];
}

export interface InterpretInput {
  readonly sheet: Sheet;
  readonly table: FoundTable;
  /** Field of each column; `null`: left out. */
  readonly columns: readonly (string | null)[];
  readonly kind: ImportKind;
  readonly lists: (list: ImportList) => readonly ListValue[];
  /** What the person said a text means, by `answerKey`; `null`: « non renseigné ». */
  readonly answers: ReadonlyMap<string, string | null>;
  readonly today: LocalDate;
  readonly from1904: boolean;
}

/** Under which an answer is kept. */
export const answerKey = (list: ImportList, text: string): string => `${list}:${fold(text)}`;

/** Most characters of the fields of a line; the others may have pages. */
const shortFields = new Set([
  'reference',
  'referrerPerson',
  'referrerRole',
  'lastName',
  'firstName',
  'address',
  'phone',
  'email',
  'name',
  'role',
]);
const [SHORT, LONG, PAGES] = [200, 2_000, 20_000];
const mostCharacters = (key: string): number => (key === 'phone' ? 60 : shortFields.has(key) ? SHORT : key === 'facts' ? PAGES : LONG);

/** Understands every line of a table. Pure: the same file and the same answers give the same lines. */
export function interpretLines(input: InterpretInput): {
  readonly lines: readonly ReadLine[];
  readonly questions: readonly CodeQuestion[];
} {
  const questions = new Map<string, { list: ImportList; text: string; lines: number; proposals: readonly string[] }>();
  const fields = input.columns.flatMap((key, column) => {
    const field = key === null ? undefined : importField(input.kind, key);
    return field ? [{ field, column }] : [];
  });
  const { rows } = fillMerged(input.sheet);
  const match = rememberingMatches(input.lists);
  const lines = input.table.lines.map((line): ReadLine => {
    const reader = new LineReader(input, questions, match);
    for (const { field, column } of fields) reader.read(field, column, rows[line]?.[column] ?? null);
    return reader.done(line, fields);
  });
  return { lines, questions: [...questions.values()] };
}

type Match = (list: ImportList, text: string) => CodeMatch;

/** A column says the same few things thousands of times: each is looked for once. */
function rememberingMatches(lists: InterpretInput['lists']): Match {
  const known = new Map<ImportList, Map<string, CodeMatch>>();
  return (list, text) => {
    const ofList = known.get(list) ?? new Map<string, CodeMatch>();
    known.set(list, ofList);
    const match = ofList.get(text) ?? matchCode(list, lists(list), text);
    ofList.set(text, match);
    return match;
  };
}

type Asked = Map<string, { list: ImportList; text: string; lines: number; proposals: readonly string[] }>;

/** Reads one line, cell by cell. */
class LineReader {
  readonly #input: InterpretInput;
  readonly #questions: Asked;
  readonly #match: Match;
  readonly #texts: Record<string, string> = {};
  readonly #dates: Record<string, LocalDate> = {};
  readonly #codes: Record<string, CodeValueRead[]> = {};
  readonly #structures: Record<string, string[]> = {};
  readonly #issues: LineIssue[] = [];
  #age: number | null = null;
  #ageBand: string | null = null;

  constructor(input: InterpretInput, questions: Asked, match: Match) {
    this.#input = input;
    this.#match = match;
    this.#questions = questions;
  }

  read(field: ImportField, column: number, cell: Cell): void {
    const text = cellText(cell);
    if (text === '') return;
    const { reading, key } = field;
    switch (reading.as) {
      case 'text':
        return this.#readText(key, column, text);
      case 'date':
        return this.#readDate(key, column, cell, text);
      case 'age':
        return this.#readAge(column, text);
      case 'code':
        return this.#readCode(
          key,
          column,
          reading.list,
          typeof cell === 'boolean' ? (cell ? 'oui' : 'non') : text,
          reading.several ?? false,
        );
      case 'structure':
        this.#structures[key] = reading.several ? splitStructures(text) : [text];
    }
  }

  done(line: number, fields: readonly { readonly field: ImportField; readonly column: number }[]): ReadLine {
    for (const { field, column } of fields) {
      if (!field.required) continue;
      const { key } = field;
      const said = key in this.#texts || key in this.#dates || key in this.#codes || key in this.#structures;
      if (!said && !this.#issues.some((issue) => issue.column === column)) this.#issue('required_missing', column, '');
    }
    const values = {
      texts: this.#texts,
      dates: this.#dates,
      codes: this.#codes,
      structures: this.#structures,
      age: this.#age,
      ageBand: this.#ageBand,
    };
    return { line, values, issues: this.#issues };
  }

  #issue(code: IssueCode, column: number, value: string): void {
    this.#issues.push({ code, column, value: value.length > 80 ? `${value.slice(0, 79)}…` : value });
  }

  #readText(key: string, column: number, text: string): void {
    if (text.length > mostCharacters(key)) this.#issue('text_too_long', column, text);
    else this.#texts[key] = key in this.#texts ? `${this.#texts[key]}\n${text}` : text;
  }

  #readDate(key: string, column: number, cell: Cell, text: string): void {
    if (/^[-–—?./]+$|^(nr|nc|en cours|à venir)$/i.test(text)) return;
    const read = readDay(cell, this.#input.today, this.#input.from1904);
    if ('problem' in read) return this.#issue(read.problem, column, text);
    if (read.day > this.#input.today) return this.#issue('date_in_future', column, text);
    if (read.monthOnly) this.#issue('month_only', column, text);
    this.#dates[key] = read.day;
  }

  #readAge(column: number, text: string): void {
    const years = /^(?:environ |~ ?|± ?)?(\d{1,3})(?:[.,]0+)?\s*(?:ans?|a)?$/i.exec(text);
    if (years && Number(years[1]) <= 120) {
      this.#age = Number(years[1]);
      this.#ageBand = ageBandOf(this.#age);
      return;
    }
    const band = /^(\d{2})\s*(?:-|–|à|a|\/)\s*(\d{2})\s*(?:ans)?$/i.exec(text);
    const of = band ? ageBandOf(Number(band[1])) : undefined;
    if (of !== undefined && of === ageBandOf(Number(band?.[2]))) {
      this.#ageBand = of;
      return;
    }
    const match = this.#match(
      'ageBand',
      text
        .replace(/^([+>]|plus de) ?(74|75)( ans)?$|^(75|74) ?(\+|et plus)$/i, '75 ans et plus')
        .replace(/^([<-]) ?18( ans)?$|^mineure?$/i, 'moins de 18 ans'),
    );
    if ('code' in match) this.#ageBand = match.code;
    else this.#issue('age_unreadable', column, text);
  }

  #readCode(key: string, column: number, list: ImportList, text: string, several: boolean): void {
    const read: CodeValueRead[] = [];
    const whole = this.#match(list, text);
    const parts = several && !('code' in whole) ? splitValues(text).flatMap((part) => part.split(/\s*,\s*/)) : [text];
    for (const part of parts) {
      const answer = this.#input.answers.get(answerKey(list, part));
      if (answer !== undefined) {
        if (answer !== null) read.push({ code: answer, other: answer === 'other' ? part : null });
        continue;
      }
      const match = this.#match(list, part);
      if ('code' in match) {
        if (match.code !== null) read.push({ code: match.code, other: match.code === 'other' ? (match.other ?? part) : null });
        continue;
      }
      const asked = this.#questions.get(answerKey(list, part));
      if (asked) asked.lines += 1;
      else this.#questions.set(answerKey(list, part), { list, text: part, lines: 1, proposals: match.proposals });
      this.#issue('code_asked', column, part);
    }
    if (read.length > 0) this.#codes[key] = read;
  }
}

function splitStructures(text: string): string[] {
  return splitValues(text)
    .flatMap((part) => part.split(/\s*,\s*/))
    .filter((part) => part !== '');
}
