import { textWidth } from '#shared/summary/chart-text.ts';

/** Between the margins of a page, the type of a table, and what stands around a text in its cell; in millimetres. */
const [LINE, TYPE, AROUND] = [170, 3.4, 5];
/** Words go on to the next line beyond this, numbers beyond that. */
const [WIDEST_TEXT, WIDEST_NUMBER] = [140, 26];
/** Room to write by hand: a name, a signature. */
const BY_HAND = 42;

interface Column {
  readonly title: string;
  readonly numeric: boolean;
  /** Left empty, to be filled by hand. */
  readonly blank?: boolean;
}

/** Who takes what is left where all columns are short: the first, so that numbers stand together, or each its part. */
type Rest = 'first' | 'shared';

/**
 * How wide the columns of a table are, in shares of the line: each holds its longest word, the rest goes to those whose texts are long.
 */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly { readonly cells: readonly string[] }[],
  rest: Rest = 'first',
): number[] {
  const needs = columns.map(({ title, numeric, blank = false }, at) => {
    if (blank) return { least: BY_HAND, natural: BY_HAND };
    const texts = [title, ...rows.map(({ cells }) => cells[at] ?? '')];
    const least = widest(texts.flatMap((text) => text.split(/[\s/-]+/)));
    const natural = Math.min(widest(texts.flatMap((text) => text.split('\n'))), numeric ? WIDEST_NUMBER : WIDEST_TEXT);
    return { least, natural: Math.max(least, natural) };
  });
  const [least, natural] = [sum(needs.map((need) => need.least)), sum(needs.map((need) => need.natural))];
  if (natural <= LINE) {
    if (rest === 'shared') return needs.map((need) => need.natural / natural);
    return needs.map((need, at) => (need.natural + (at === 0 ? LINE - natural : 0)) / LINE);
  }
  if (least >= LINE) return needs.map((need) => need.least / least);
  const given = (LINE - least) / (natural - least);
  return needs.map((need) => (need.least + (need.natural - need.least) * given) / LINE);
}

/** Titles are bold: a little wider than the rest. */
const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => textWidth(text, TYPE))) * 1.06 + AROUND;

const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0);
