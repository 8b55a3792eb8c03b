/** What a variable tells about a person: what an outsider may already know, what must not be learnt, or how the cellule worked. */
export type VariableRole = 'identifying' | 'sensitive' | 'process';

interface CommonSpec {
  /** Stable name, used as dimension name in the publication file (`sector`, `lever:visite`). */
  readonly name: string;
  readonly role: VariableRole;
  /** All codes, in the order of the code list, "non renseigné" included. A code without a person is listed too. */
  readonly codes: readonly string[];
  /** Least audience that may see it; a variable marked `copil` is left out of what is made for `public`. Default: `public`. */
  readonly audience?: 'public' | 'copil';
}

/** Age bands, quarters, levels: only neighbours may be put together. */
export interface OrderedSpec extends CommonSpec {
  readonly kind: 'ordered';
}

/** Code lists: small codes are put together along the tree. `parents` gives each code or family its family; none means the root. */
export interface TreeSpec extends CommonSpec {
  readonly kind: 'tree';
  readonly parents: Readonly<Record<string, string>>;
}

/**
 * One yes/no dimension: one lever, one orientation, one associated problem. `codes` is always `['yes', 'no']`.
 * `open` marks a count that may always be shown, however small (the persons of one year inside a pooled block).
 */
export interface FlagSpec extends CommonSpec {
  readonly kind: 'flag';
  readonly open?: boolean;
}

export type VariableSpec = OrderedSpec | TreeSpec | FlagSpec;
