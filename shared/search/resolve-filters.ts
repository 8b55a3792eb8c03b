import type { ReferralStatus } from '../workflow/steps.ts';
import { fold } from '../text/fold.ts';
import { type FilterName, parseQuery } from './parse-query.ts';

/** Kinds of record that can be found. */
export const foundKinds = ['referral', 'enquiry', 'meeting', 'structure', 'agreement'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** A value that a filter can take, with the words by which it is meant. */
interface Choice<V> {
  readonly value: V;
  readonly labels: readonly string[];
}

export interface SearchChoices {
  readonly sectors: readonly Choice<string>[];
  readonly statuses: readonly Choice<ReferralStatus>[];
  readonly kinds: readonly Choice<FoundKind>[];
  readonly territories: readonly Choice<string>[];
}

/** What the vault is asked, each list « one of these », empty: any. */
export interface ResolvedQuery {
  readonly words: string;
  readonly levels: readonly number[];
  readonly years: readonly number[];
  readonly sectors: readonly string[];
  readonly statuses: readonly ReferralStatus[];
  readonly kinds: readonly FoundKind[];
  readonly territories: readonly string[];
}

/** A filter that means nothing here: its name, and what stood after it. */
interface FilterProblem {
  readonly name: FilterName;
  readonly value: string;
}

export interface SearchRequest {
  readonly query: ResolvedQuery;
  readonly problems: readonly FilterProblem[];
  readonly unknownNames: readonly string[];
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[ ']/)
    .filter((word) => word !== '');

/** Values one of whose labels has every word of what was typed, each at the beginning of a word: `bailleur` → « Bailleur social ». */
function meant<V>(choices: readonly Choice<V>[], typed: string): V[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const exact = choices.filter(({ labels }) => labels.some((label) => fold(label) === fold(typed)));
  const loose = choices.filter(({ labels }) =>
    labels.some((label) => wanted.every((word) => wordsOf(label).some((each) => each.startsWith(word)))),
  );
  return (exact.length > 0 ? exact : loose).map(({ value }) => value);
}

/** Years written `2022`, `2019-2021` or `2019..2021`; none when it is no year. */
function yearsOf(typed: string): number[] {
  const [, first, last] = /^(\d{4})(?:(?:-|\.\.|–)(\d{4}))?$/.exec(typed) ?? [];
  if (first === undefined) return [];
  const from = Number(first);
  const to = Number(last ?? first);
  return to < from || to - from > 100 ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/**
 * What the vault is asked for what was typed. Several filters of one name widen (`statut:veille statut:clos`), those of several narrow; a
 * filter that means nothing is told, and asks for nothing.
 */
export function resolveSearch(typed: string, choices: SearchChoices): SearchRequest {
  const { words, filters, unknownNames } = parseQuery(typed);
  const problems: FilterProblem[] = [];
  const collect = <V>(name: FilterName, read: (value: string) => readonly V[]): V[] => {
    const found = filters
      .filter((filter) => filter.name === name)
      .flatMap(({ value }) => {
        const values = read(value);
        if (values.length === 0) problems.push({ name, value });
        return values;
      });
    return [...new Set(found)];
  };
  const query: ResolvedQuery = {
    words,
    levels: collect('level', (value) => (value === '1' || value === '2' ? [Number(value)] : [])),
    years: collect('year', yearsOf),
    sectors: collect('sector', (value) => meant(choices.sectors, value)),
    statuses: collect('status', (value) => meant(choices.statuses, value)),
    kinds: collect('kind', (value) => meant(choices.kinds, value)),
    territories: collect('territory', (value) => meant(choices.territories, value)),
  };
  return { query, problems, unknownNames };
}
