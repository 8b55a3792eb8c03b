import { type LockedNumber, markerOf, parseEditedProse } from '#shared/summary/prose.ts';

/** A number that stands in a text being edited, and may not become another one. `from` and `to` are places in the text. */
export interface Lock extends LockedNumber {
  readonly from: number;
  readonly to: number;
}

/** A paragraph as it stands in its field: what is read, and where the locked numbers are, in the order of the text. */
export interface LockedText {
  readonly text: string;
  readonly locks: readonly Lock[];
}

/** What a key or a paste would do: the part of the text from `from` to `to` becomes `inserted`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly inserted: string;
}

/** `number`: a locked number would be changed, or taken out alone. `selection`: one would be written over. */
export type Refusal = 'number' | 'selection';

/** A paragraph as it is read, from its template; a marker that names no number is left out (the vault never gives one). */
export function lockedText(template: string, numbers: readonly LockedNumber[]): LockedText {
  let text = '';
  const locks: Lock[] = [];
  for (const piece of parseEditedProse(template, numbers).pieces) {
    const from = text.length;
    text += piece.kind === 'words' ? piece.text : piece.shown;
    if (piece.kind === 'number') locks.push({ id: piece.id, shown: piece.shown, from, to: text.length });
  }
  return { text, locks };
}

/** The template again, to be kept; brackets that were typed are taken out, since they would read as markers. */
export function templateOf({ text, locks }: LockedText): string {
  let template = '';
  let at = 0;
  for (const lock of locks) {
    template += withoutBrackets(text.slice(at, lock.from)) + markerOf(lock.id);
    at = lock.to;
  }
  return template + withoutBrackets(text.slice(at));
}

const withoutBrackets = (text: string) => text.replace(/[⟦⟧]/g, '');

/** What was changed between two texts, with the caret where the change ended. */
export function changeBetween(before: string, after: string, caret: number): Change {
  const tail = after.slice(caret);
  let to = before.endsWith(tail) ? before.length - tail.length : before.length;
  let end = before.endsWith(tail) ? caret : after.length;
  let from = 0;
  while (from < Math.min(to, end) && before[from] === after[from]) from += 1;
  // An undo leaves the caret anywhere: then what both have at their end is not part of the change.
  while (to > from && end > from && before[to - 1] === after[end - 1] && end !== caret) {
    to -= 1;
    end -= 1;
  }
  return { from, to, inserted: after.slice(from, end) };
}

/**
 * Makes a change, or says why not. A locked number keeps its figures and stays apart from others; it goes only together with words that stood beside it
 * (« the sentence goes »), never alone and never by being written over.
 */
export function applyChange({ text, locks }: LockedText, { from, to, inserted }: Change): LockedText | Refusal {
  const kept: Lock[] = [];
  let taken = 0;
  const shift = inserted.length - (to - from);
  for (const lock of locks) {
    if (lock.to <= from) kept.push(lock);
    else if (lock.from >= to) kept.push({ ...lock, from: lock.from + shift, to: lock.to + shift });
    else if (lock.from >= from && lock.to <= to) taken += 1;
    else return 'number';
  }
  if (taken > 0 && inserted !== '') return 'selection';
  if (taken > 0 && !/\p{L}/u.test(wordsOf(text, locks, from, to))) return 'number';
  const after = text.slice(0, from) + inserted + text.slice(to);
  return kept.some((lock) => joinsAnother(after, lock)) ? 'number' : { text: after, locks: kept };
}

/** What stands between two places beside the locked numbers, none of which reaches over an end. */
function wordsOf(text: string, locks: readonly Lock[], from: number, to: number): string {
  const within = locks.filter((lock) => lock.from >= from && lock.to <= to);
  const starts = [from, ...within.map((lock) => lock.to)];
  return starts.map((start, index) => text.slice(start, within[index]?.from ?? to)).join('');
}

/** Whether figures stand so close to a number that another one would be read. */
function joinsAnother(text: string, lock: Lock): boolean {
  return /\d[.,\u202f\u00a0]?$/.test(text.slice(0, lock.from)) || /^[.,\u202f\u00a0]?\d/.test(text.slice(lock.to));
}
