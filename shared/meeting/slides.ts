/** Keys and pages of the slides: which slide is shown is kept as its key, so that a meeting reopens where it was. */

export const slideKinds = [
  'cover',
  'confidentiality',
  'attendance',
  'earlier',
  'agenda',
  'topic',
  'situation',
  'levers',
  'decision',
  'recap',
  'end',
] as const;
export type SlideKind = (typeof slideKinds)[number];

export const slideParts = ['facts', 'presentation', 'tried', 'question', 'wording', 'purposes', 'actions'] as const;
export type SlidePart = (typeof slideParts)[number];

export interface SlideRef {
  readonly kind: SlideKind;
  readonly itemId: number | null;
  readonly part: SlidePart | null;
  /** From 1. */
  readonly page: number;
}

const KEY = /^([a-z]+)(?:\/(\d{1,12}))?(?:\/([a-z]+))?(?:\/p(\d{1,3}))?$/;

/** `cover`, `attendance/p2`, `situation/12/tried/p1`. */
export function slideKey({ kind, itemId, part, page }: SlideRef): string {
  return [kind, itemId, part, page === 1 ? null : `p${page}`].filter((piece) => piece !== null).join('/');
}

/** The slide of a key, or `null` when it is no key. */
export function parseSlideKey(key: string): SlideRef | null {
  const match = KEY.exec(key);
  if (!match) return null;
  const [, kindText, item, partText, page] = match;
  const kind = slideKinds.find((known) => known === kindText);
  const part = partText === undefined ? null : slideParts.find((known) => known === partText);
  if (kind === undefined || part === undefined) return null;
  return { kind, itemId: item === undefined ? null : Number(item), part, page: page === undefined ? 1 : Math.max(1, Number(page)) };
}

/** Characters of running text that stand on one slide at a size that is read from 6 metres; a line break takes a whole line. */
export const TEXT_CAPACITY = 420;
const LINE_COST = 60;

/**
 * Cuts a text into pages, between paragraphs, else sentences, else words; a single longer word is cut.
 * @returns at least one page; joined, they say the same words in the same order
 */
export function textPages(text: string, capacity = TEXT_CAPACITY): string[] {
  const pages: string[] = [];
  let page = '';
  for (const piece of piecesOf(text, capacity)) {
    if (page !== '' && weightOf(page + piece) > capacity) {
      pages.push(page.trim());
      page = '';
    }
    page += piece;
  }
  if (page.trim() !== '' || pages.length === 0) pages.push(page.trim());
  return pages;
}

function weightOf(text: string): number {
  const trimmed = text.trim();
  return trimmed.length + (trimmed.split('\n').length - 1) * LINE_COST;
}

/** The text in pieces that each fit: the biggest natural ones. */
function piecesOf(text: string, capacity: number, separators: readonly RegExp[] = [/(?<=\n)/u, /(?<=[.!?…]\s)/u, /(?<=\s)/u]): string[] {
  const [separator, ...finer] = separators;
  if (separator === undefined) return text.match(new RegExp(`.{1,${capacity}}`, 'gsu')) ?? [];
  return text.split(separator).flatMap((piece) => (weightOf(piece) > capacity ? piecesOf(piece, capacity, finer) : [piece]));
}

/** The rows of a page, from 1, and how many pages there are; a page that no longer exists is the last one. */
export function rowsOfPage<T>(rows: readonly T[], perPage: number, page: number): { rows: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const shown = Math.min(Math.max(1, page), pages);
  return { rows: rows.slice((shown - 1) * perPage, shown * perPage), page: shown, pages };
}
