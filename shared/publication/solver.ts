/** Sums of unknown counts that are known to lie between two bounds (equal for an exact number). */
export interface LinearRow {
  readonly columns: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** Unknown counts, whole numbers from 0 to `most`, and what is known of their sums. */
export interface LinearSystem {
  readonly columns: number;
  readonly most: number;
  readonly rows: readonly LinearRow[];
}

/** What a solver says of a sum of counts: its extreme value and counts that reach it; `unknown` when it gave up. */
export type SolverAnswer =
  | { readonly status: 'optimal'; readonly value: number; readonly counts: readonly number[] }
  | { readonly status: 'infeasible' | 'unknown' };

/** A system that a solver holds open for several questions; `close` frees its memory. */
export interface OpenSystem {
  /** Extreme of the sum of `columns`, over whole numbers, or over the reals (quicker, never narrower) with `relaxed`. */
  extreme(columns: readonly number[], sense: 'least' | 'greatest', relaxed: boolean): SolverAnswer;
  close(): void;
}

/** A linear solver, passed in: loading one is input and output, and a second one can confirm the first. */
export interface Solver {
  open(system: LinearSystem): OpenSystem;
}
