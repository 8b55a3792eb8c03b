import type { NamesWith, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import type { AuditFacts } from '#db/audit/audit-chain.ts';
import type { ReadStore, WriteStore } from '#db/store/store.ts';
import type { UndoDesk } from '#db/undo/undo-desk.ts';
import type { PublicationDesk } from './publication/desk.ts';

/** What a reading operation is given. */
export interface ReadContext {
  readonly store: ReadStore;
  /** The local day, from the session's clock. */
  readonly today: LocalDate;
  /** Where summaries are prepared, in the memory of the session. */
  readonly desk: PublicationDesk;
  /** What can be taken back, in the memory of the session. */
  readonly undo: UndoDesk;
}

/** Kinds of record that the audit names. */
export type SubjectKind =
  | 'referral'
  | 'situation'
  | 'structure'
  | 'setting'
  | 'draft'
  | 'year'
  | 'keys'
  | 'meeting'
  | 'agreement'
  | 'release'
  | 'slip';

/** What a writing operation is given, inside its transaction. */
export interface WriteContext extends ReadContext {
  readonly store: WriteStore;
  /** The instant, ISO 8601 UTC. */
  readonly now: string;
  /** The key slot that opened the vault: who recorded. */
  readonly slot: string;
  /** Names the record that the audit entry is about. The last call counts. */
  subject(kind: SubjectKind, id: number | null): void;
  /** Coded circumstances for the audit entry (a format, a number); never a word that somebody typed. The last call counts. */
  facts(values: AuditFacts): void;
  /** Leaves no audit entry: for what is kept at every pause of typing and says nothing that the next entry does not (docs/decisions). */
  unaudited(): void;
}

export type ReadOperations<Names extends NamesWith<'read'>> = {
  readonly [N in Names]: (context: ReadContext, input: ParsedInputOf<N>) => OutputOf<N>;
};

export type WriteOperations<Names extends NamesWith<'write'>> = {
  readonly [N in Names]: (context: WriteContext, input: ParsedInputOf<N>) => OutputOf<N>;
};

/** Names of one group of the contract with one access. */
export type InGroup<G extends string, A extends 'read' | 'write'> = Extract<NamesWith<A>, `${G}.${string}`>;
