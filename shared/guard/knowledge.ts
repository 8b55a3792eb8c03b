/** What the vault knows of one person concerned. Everything is optional; empty strings are ignored. */
export interface KnownPerson {
  readonly lastName?: string;
  readonly birthName?: string;
  /** One or several given names, separated by spaces, commas or hyphens. */
  readonly firstName?: string;
  /** YYYY-MM-DD. */
  readonly birthDate?: string;
  readonly phones?: readonly string[];
  /** Free text: lines separated by commas or line breaks. */
  readonly address?: string;
  readonly email?: string;
  /** In years. Give it only for the person the text is about: it matches any « 47 ans ». */
  readonly exactAge?: number;
}

/** A professional in the address book. `name` in any order, with or without civility. */
export interface KnownContact {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
}

/** Everything the guard is told before it reads. It keeps nothing else and asks nobody. */
export interface GuardKnowledge {
  readonly persons: readonly KnownPerson[];
  readonly contacts: readonly KnownContact[];
  /** Sectors of the territory, which may be named: anything smaller may not. */
  readonly sectors: readonly string[];
  /** Streets, residences, hamlets known to be smaller than a sector. */
  readonly smallPlaces: readonly string[];
  /** Names of structures, and words the coordinator allowed. « Rose » excuses neither « Mme Rose » nor « Rose Petit ». */
  readonly allowed: readonly string[];
}

/** A vault that knows nobody: only shapes are found. */
export const EMPTY_KNOWLEDGE: GuardKnowledge = { persons: [], contacts: [], sectors: [], smallPlaces: [], allowed: [] };
