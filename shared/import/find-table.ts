import { fold } from '#shared/text/fold.ts';
import { importFields, type ImportKind } from './fields.ts';
import { fieldOfHeader } from './match-header.ts';
import { type Cell, cellText, type Sheet } from './sheet.ts';

/** Why a line of the sheet is not one of the table. */
export type LeftLine = 'title' | 'repeated_heading' | 'total' | 'note';

/** A table inside a sheet. Lines are counted from 0. */
export interface FoundTable {
  /** First and last line of the headings. */
  readonly headings: readonly [first: number, last: number];
  /** One text a column; of headings on two lines, both. Empty where there is none. */
  readonly headers: readonly string[];
  readonly lines: readonly number[];
  readonly left: readonly { readonly line: number; readonly why: LeftLine }[];
}

/** How far down the headings are looked for: a title, a logo, some words before. */
const SEARCHED = 30;

/**
 * Finds the table of a sheet: its headings (on one line or two, merged or not), its lines, and what stands around: titles, totals, notes.
 * @param headingLine said by the person, counted from 0; `null`: to be found
 * @returns `null` when the sheet has no line that could be a heading
 */
export function findTable(sheet: Sheet, kind: ImportKind, headingLine: number | null = null): FoundTable | null {
  const filled = fillMerged(sheet);
  const headings = headingLine === null ? findHeadings(filled, kind) : headingsAt(filled, kind, headingLine);
  if (headings === null) return null;
  const headers = headersOf(filled, headings);
  const lines: number[] = [];
  const left: { line: number; why: LeftLine }[] = [];
  const width = headers.filter((header) => header !== '').length;
  const said = (line: number): number => (sheet.rows[line] ?? []).filter((cell) => cellText(cell) !== '').length;
  for (let line = 0; line < sheet.rows.length; line++) {
    if (line >= headings[0] && line <= headings[1]) continue;
    const count = said(line);
    if (count === 0) continue;
    const why = line < headings[0] ? 'title' : whyLeft(filled, line, count, width, headers, kind);
    if (why === null) lines.push(line);
    else left.push({ line, why });
  }
  return { headings, headers, lines, left };
}

function whyLeft(
  filled: Filled,
  line: number,
  count: number,
  width: number,
  headers: readonly string[],
  kind: ImportKind,
): LeftLine | null {
  const texts = (filled.rows[line] ?? []).map(cellText);
  const first = fold(texts.find((text) => text !== '') ?? '');
  const same = texts.filter((text, at) => text !== '' && text === (headers[at] ?? '')).length;
  if (same >= 2 && same >= count - 1) return 'repeated_heading';
  if (/^(sous )?total\b|^total(aux)?\b|^nombre total\b|^moyenne\b/.test(first)) return 'total';
  // Alone on its line, or merged over it: a section's title, a note, a signature.
  const wide = width >= 3;
  if (wide && count === 1 && !saysEnough(filled, line, headers, kind)) return 'note';
  if (wide && filled.wide.has(line)) return 'note';
  return null;
}

/** Where one field is enough (a list of structures), a short name alone under it is a line; behind an empty line it is a note. */
function saysEnough({ rows }: Filled, line: number, headers: readonly string[], kind: ImportKind): boolean {
  const required = importFields[kind].filter((field) => field.required);
  const at = (rows[line] ?? []).findIndex((cell) => cellText(cell) !== '');
  const text = cellText(rows[line]?.[at]);
  const before = (rows[line - 1] ?? []).some((cell) => cellText(cell) !== '');
  return (
    required.length === 1 &&
    before &&
    text.length <= 80 &&
    !/^[*(]/.test(text) &&
    fieldOfHeader(kind, headers[at] ?? '') === required[0]?.key
  );
}

interface Filled {
  readonly rows: readonly (readonly Cell[])[];
  /** Lines on which one merged block covers most of the table. */
  readonly wide: ReadonlySet<number>;
}

/** Merged cells say the same on each line and in each column that they cover; in the lines of the table, only downwards. */
export function fillMerged(sheet: Sheet): Filled {
  if (sheet.merges.length === 0) return { rows: sheet.rows, wide: new Set() };
  const rows = sheet.rows.map((row) => [...row]);
  const wide = new Set<number>();
  for (const { top, left, bottom, right } of sheet.merges) {
    const value = sheet.rows[top]?.[left] ?? null;
    if (value === null) continue;
    if (right - left >= 3 && bottom === top) wide.add(top);
    for (let line = top; line <= Math.min(bottom, rows.length - 1); line++) {
      const row = rows[line];
      if (!row) continue;
      for (let column = left; column <= Math.min(right, left + 200); column++) {
        while (row.length <= column) row.push(null);
        row[column] ??= value;
      }
    }
  }
  return { rows, wide };
}

const known = (kind: ImportKind, texts: readonly string[]): number =>
  new Set(texts.flatMap((text) => fieldOfHeader(kind, text) ?? [])).size;

function findHeadings({ rows, wide }: Filled, kind: ImportKind): [number, number] | null {
  let best: { at: [number, number]; score: number } | null = null;
  for (let line = 0; line < Math.min(SEARCHED, rows.length); line++) {
    const texts = (rows[line] ?? []).map(cellText);
    if (new Set(texts.filter((text) => text !== '')).size < 2) continue;
    const alone = known(kind, texts);
    if (alone > (best?.score ?? 0)) best = { at: [line, line], score: alone };
    // Groups above, names below: taken only when both together say more than either. The line above may be merged over several columns.
    const below = (rows[line + 1] ?? []).map(cellText);
    if (below.some((text) => /\d{4}|^\d+$/.test(text))) continue;
    const together = known(kind, joined(texts, below));
    if (together > Math.max(alone, known(kind, below)) && together > (best?.score ?? 0)) best = { at: [line, line + 1], score: together };
  }
  if (best !== null && best.score >= 2) return best.at;
  // No heading that says anything: the first line with several words, for the person to say what they mean.
  const first = rows.findIndex(
    (row, line) => !wide.has(line) && row.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length >= 2,
  );
  return first < 0 ? null : [first, first];
}

function headingsAt({ rows }: Filled, kind: ImportKind, line: number): [number, number] | null {
  if (line >= rows.length) return null;
  const texts = (rows[line] ?? []).map(cellText);
  const below = (rows[line + 1] ?? []).map(cellText);
  const together = below.some((text) => /\d{4}|^\d+$/.test(text)) ? 0 : known(kind, joined(texts, below));
  return together > Math.max(known(kind, texts), known(kind, below)) ? [line, line + 1] : [line, line];
}

function joined(above: readonly string[], below: readonly string[]): string[] {
  return Array.from({ length: Math.max(above.length, below.length) }, (_, at) => {
    const [upper, lower] = [above[at] ?? '', below[at] ?? ''];
    if (lower === '' || lower === upper) return upper;
    // A name that says enough by itself is not made longer by its group (« Saisine / Date de saisine »).
    return upper === '' ? lower : `${upper} ${lower}`;
  });
}

function headersOf({ rows }: Filled, [first, last]: readonly [number, number]): string[] {
  const above = (rows[first] ?? []).map(cellText);
  const headers = first === last ? above : joined(above, (rows[last] ?? []).map(cellText));
  const width = Math.max(headers.length, ...rows.slice(last + 1, last + 200).map((row) => row.length), 0);
  return Array.from({ length: width }, (_, at) => headers[at] ?? '');
}
