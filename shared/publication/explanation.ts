/** What the coordinator can do to show more. */
export type Remedy = 'pool_years' | 'coarser_variable' | 'leave_out';

/** What was regrouped or left out and why; a sentence for each code is in `shared/messages/<language>/publication.ts`. */
export type Explanation =
  | { readonly code: 'regrouped_small'; readonly variable: string; readonly codes: readonly string[]; readonly remedies: readonly Remedy[] }
  | {
      readonly code: 'regrouped_with_larger';
      readonly variable: string;
      readonly codes: readonly string[];
      readonly remedies: readonly Remedy[];
    }
  | {
      readonly code: 'regrouped_by_hand';
      readonly variable: string;
      readonly codes: readonly string[];
      readonly remedies: readonly Remedy[];
    }
  | { readonly code: 'variable_not_shown'; readonly variable: string; readonly remedies: readonly Remedy[] }
  | { readonly code: 'cross_coarsened'; readonly variables: readonly string[]; readonly remedies: readonly Remedy[] }
  | { readonly code: 'cross_too_small'; readonly variables: readonly string[]; readonly remedies: readonly Remedy[] }
  | { readonly code: 'cross_not_proven'; readonly variables: readonly string[]; readonly remedies: readonly Remedy[] }
  | { readonly code: 'classes_left_out'; readonly variables: readonly string[]; readonly remedies: readonly Remedy[] }
  | { readonly code: 'total_only_too_few'; readonly persons: number; readonly needed: number; readonly remedies: readonly Remedy[] }
  | { readonly code: 'total_only_not_proven'; readonly remedies: readonly Remedy[] }
  | { readonly code: 'total_only_overlap'; readonly since: string; readonly remedies: readonly Remedy[] };

/** Why a release of a period that was published before does not follow today's data. `since` is the date of the earlier release. */
export interface RefusalReason {
  readonly code: 'added_since' | 'removed_since' | 'corrected_since' | 'settings_changed_since';
  readonly count: number;
  readonly since: string;
}

/** One of the three questions of WP216, answered for a release with its figures. */
export interface Light {
  readonly question: 'individualisation' | 'correlation' | 'inference';
  readonly holds: boolean;
  /** Published numbers (individualisation), numbers checked together (correlation), or unpublished counts proven open (inference). */
  readonly count: number;
  /** Least published number of persons that is not an open total (individualisation), earlier releases (correlation), data sets (inference). */
  readonly detail: number;
}

/** How much is kept, in thousandths of the pairs of persons that complete tables would tell apart. */
export interface Kept {
  readonly oneWayPerMille: number;
  readonly variables: readonly { readonly name: string; readonly groups: number; readonly perMille: number }[];
  readonly crosses: readonly (readonly string[])[];
  readonly classes: number;
}
