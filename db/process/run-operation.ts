import type Database from 'better-sqlite3';
import type { NamesWith, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { appendAudit } from '#db/audit/audit-chain.ts';
import type { SubjectKind, WriteContext } from '#db/operations/context.ts';
import { reads, type SessionOperation, writes } from '#db/operations/operations.ts';
import { createStore, type WriteStore } from '#db/store/store.ts';

/** An open vault: its database, the store over it, and the key slot that opened it. */
export interface Vault {
  readonly database: Database.Database;
  readonly store: WriteStore;
  /** Identifier of the key slot, for the audit: who opened. */
  readonly slot: string;
  readonly now: () => Date;
}

/** Puts the store over an open database. */
export function vaultOver(database: Database.Database, slot: string, now: () => Date): Vault {
  return { database, store: createStore(database), slot, now };
}

/** Runs a reading operation on validated input. */
export function runRead<N extends Exclude<NamesWith<'read'>, SessionOperation>>(vault: Vault, name: N, input: ParsedInputOf<N>): OutputOf<N> {
  return reads[name]({ store: vault.store, today: localDateOf(vault.now()) }, input);
}

/**
 * Runs a writing operation on validated input, in one transaction with its audit entry: either both are there, or none.
 * @throws whatever the operation throws; nothing is written then
 */
export function runWrite<N extends NamesWith<'write'>>(vault: Vault, name: N, input: ParsedInputOf<N>): OutputOf<N> {
  const now = vault.now();
  let subject: { kind: SubjectKind; id: number | null } | null = null;
  let audited = true;
  const context: WriteContext = {
    store: vault.store,
    today: localDateOf(now),
    now: now.toISOString(),
    slot: vault.slot,
    subject: (kind, id) => {
      subject = { kind, id };
    },
    unaudited: () => {
      audited = false;
    },
  };
  return vault.database.transaction(() => {
    const output = writes[name](context, input);
    if (audited) recordInAudit(vault, name, subject);
    return output;
  })();
}

/** Appends an audit entry for something that was just done; to be called inside its transaction. */
export function recordInAudit(vault: Vault, operation: string, subject: { kind: SubjectKind; id: number | null } | null): void {
  appendAudit(vault.store, {
    at: vault.now().toISOString(),
    operation,
    subject_kind: subject?.kind ?? null,
    subject_id: subject?.id ?? null,
    slot: vault.slot,
  });
}
