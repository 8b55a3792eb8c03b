/** Every kind of thing the guard can find, strongest first: of two overlapping findings of equal force, the earlier kind names the result. */
export const GUARD_KINDS = [
  'nir',
  'name',
  'contact',
  'birth_date',
  'phone',
  'email',
  'address',
  'initials',
  'plate',
  'exact_age',
  'date_of_birth_pattern',
  'title_name',
  'possible_name',
  'small_place',
  'exact_date',
] as const;

/**
 * What was found.
 * - of someone the vault knows: `name`, `initials`, `birth_date`, `phone`, `address`, `email`, `contact` (a professional);
 * - of a shape that often exposes someone: `nir`, `plate`, `date_of_birth_pattern`, `title_name` (« Mme Untel »),
 *   `possible_name` (a usual first name), and the kinds above with `known: false`;
 * - rare details: `exact_age`, `exact_date`, `small_place` (smaller than the sector).
 */
export type GuardKind = (typeof GUARD_KINDS)[number];

/** `block`: must be rewritten. `warn`: may be confirmed, with a reason. A destination may decide otherwise (`judge`). */
export type GuardSeverity = 'block' | 'warn';

/** One passage that could expose someone. Findings of one text never overlap and come sorted by `start`. */
export interface GuardFinding {
  /** UTF-16 offsets into the text as it was given: `text.slice(start, end) === excerpt`, never empty. */
  readonly start: number;
  readonly end: number;
  readonly excerpt: string;
  readonly kind: GuardKind;
  readonly severity: GuardSeverity;
  /** True when it is in the knowledge that was given; false when only its shape was recognised. */
  readonly known: boolean;
}

/** What one detector saw, before allowed words are taken away and overlaps are merged. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  readonly kind: GuardKind;
  readonly severity: GuardSeverity;
  readonly known: boolean;
  /**
   * What must lie inside an allowed expression for the sighting to be excused: less than the whole (« Lefèvre » of « Dr Lefèvre »), or more
   * (the civility before a known name: « Mme Rose » is not excused by « Rose »). Default: the whole.
   */
  readonly core?: { readonly start: number; readonly end: number };
  /** Given and family name together: only an allowed expression that says more excuses it. */
  readonly wholeName?: boolean;
}
