import type { VariableSpec } from './variable-spec.ts';

/** Who reads the release; both are guaranteed. */
export type GuaranteedAudience = 'public' | 'copil';

/** What the coordinator chose; the same settings and snapshot give the same bytes. */
export interface Settings {
  /** Least number of distinct persons behind any count: 5 by default, 11 for "renforcé", never below 5. */
  readonly threshold: number;
  readonly audience: GuaranteedAudience;
  readonly variables: readonly VariableSpec[];
  /** Cross tables to try, most useful first, as variable names (two or three each). */
  readonly crosses: readonly (readonly string[])[];
  /** Variables that make up the classes of situations, most useful first; empty: no classes. */
  readonly classes: readonly string[];
  /** Groups made by hand, by variable: these codes are never shown apart. Coarser is always possible, finer never. */
  readonly merged?: Readonly<Record<string, readonly (readonly string[])[]>>;
}

/** The smallest threshold offered. Below it nothing is published. */
export const leastThreshold = 5;

/** The greatest threshold: beyond it nothing of a cellule would be left anyway. */
export const greatestThreshold = 200;
