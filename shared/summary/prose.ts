/**
 * Prose with locked numbers. A paragraph is a template: words, and markers `⟦id⟧` where a number stands. What is kept and edited is the template, so
 * that a number in a sentence is the report's own and cannot become another one; readers only ever see what `renderProse` makes of it.
 */

/** A number of the report that stands in a sentence: its name inside the paragraph, and how it is written (« 1 234 »). */
export interface LockedNumber {
  readonly id: string;
  readonly shown: string;
}

/** A paragraph as composed: template and numbers. */
export interface ComposedProse {
  /** Stable name of the paragraph within the report. */
  readonly id: string;
  readonly composed: string;
  readonly numbers: readonly LockedNumber[];
}

/** A piece of a template: words that may be edited, or a number that may only be moved or taken out. */
export type ProsePiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'number'; readonly id: string; readonly shown: string };

/** What an edited paragraph did to its numbers. */
export interface EditedProse {
  readonly pieces: readonly ProsePiece[];
  /** Locked numbers that are no longer in the text; allowed, since a sentence may go. */
  readonly removed: readonly string[];
  /** Markers that name no number of the paragraph: changed by hand, or left over from an older report. The text cannot be shown. */
  readonly unknown: readonly string[];
  /** Brackets of markers that are not whole; the text cannot be shown either. */
  readonly broken: boolean;
}

const MARKER = /⟦([A-Za-z0-9_:.+-]{1,120})⟧/g;

/** The marker of a locked number. */
export const markerOf = (id: string): string => `⟦${id}⟧`;

/** Takes an edited template apart; what it answers with `unknown` or `broken` must not be shown. */
export function parseEditedProse(template: string, numbers: readonly LockedNumber[]): EditedProse {
  const shown = new Map(numbers.map((number) => [number.id, number.shown]));
  const pieces: ProsePiece[] = [];
  const unknown: string[] = [];
  let from = 0;
  const words = (until: number): void => {
    if (until > from) pieces.push({ kind: 'words', text: template.slice(from, until) });
  };
  for (const match of template.matchAll(MARKER)) {
    words(match.index);
    from = match.index + match[0].length;
    const id = match[1] as string;
    const text = shown.get(id);
    if (text === undefined) unknown.push(id);
    else pieces.push({ kind: 'number', id, shown: text });
  }
  words(template.length);
  const used = new Set(pieces.flatMap((piece) => (piece.kind === 'number' ? [piece.id] : [])));
  return {
    pieces,
    removed: numbers.map(({ id }) => id).filter((id) => !used.has(id)),
    unknown,
    broken: pieces.some((piece) => piece.kind === 'words' && /[⟦⟧]/.test(piece.text)),
  };
}

/** The template can be shown: every marker is whole and names a number of the paragraph. */
export function isSound(edited: EditedProse): boolean {
  return edited.unknown.length === 0 && !edited.broken;
}

/** The paragraph as it is read; `null` when a marker is broken or names no number. */
export function renderProse(template: string, numbers: readonly LockedNumber[]): string | null {
  const edited = parseEditedProse(template, numbers);
  return isSound(edited) ? edited.pieces.map((piece) => (piece.kind === 'words' ? piece.text : piece.shown)).join('') : null;
}
