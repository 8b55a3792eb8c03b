import type Database from 'better-sqlite3';
import type * as z from 'zod';
import type { NamesWith, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { appendAudit, type AuditFacts, firstBrokenEntry } from '#db/audit/audit-chain.ts';
import type { SubjectKind, WriteContext } from '#db/operations/context.ts';
import { reads, type SessionOperation, writes } from '#db/operations/operations.ts';
import { createDesk, type PublicationDesk } from '#db/operations/publication/desk.ts';
import { pacedEngine } from '#db/engine/engine.ts';
import { updateSearch } from '#db/search/index-referral.ts';
import { createStore, type WriteStore } from '#db/store/store.ts';
import { type FileRows, rowsOfFile } from '#db/undo/file-rows.ts';
import { createUndoDesk, type UndoDesk } from '#db/undo/undo-desk.ts';

/** An open vault: its database, the store over it, and the key slot that opened it. */
export interface Vault {
  readonly database: Database.Database;
  readonly store: WriteStore;
  /** Identifier of the key slot, for the audit: who opened. */
  readonly slot: string;
  readonly now: () => Date;
  /** Summaries in preparation; closed with the vault. */
  readonly desk: PublicationDesk;
  /** What was done in this session and can be taken back. */
  readonly undo: UndoDesk;
}

/**
 * Puts the store over an open database.
 * @param desk where summaries are prepared; by default in this thread, telling nobody
 */
export function vaultOver(
  database: Database.Database,
  slot: string,
  now: () => Date,
  desk: PublicationDesk = createDesk(pacedEngine, () => undefined),
): Vault {
  return { database, store: createStore(database), slot, now, desk, undo: createUndoDesk() };
}

/** Runs a reading operation on validated input. */
export function runRead<N extends Exclude<NamesWith<'read'>, SessionOperation>>(
  vault: Vault,
  name: N,
  input: ParsedInputOf<N>,
): OutputOf<N> {
  return reads[name]({ store: vault.store, today: localDateOf(vault.now()), desk: vault.desk, undo: vault.undo }, input);
}

/**
 * Runs a writing operation on validated input, in one transaction with its audit entry: either both are there, or none.
 * Inside `writeTogether` it becomes part of that transaction. Savepoints are not used: the search index writes itself out at each one.
 * @throws whatever the operation throws; nothing is written then
 */
export function runWrite<N extends NamesWith<'write'>>(vault: Vault, name: N, input: ParsedInputOf<N>): OutputOf<N> {
  const now = vault.now();
  let subject: { kind: SubjectKind; id: number | null } | null = null;
  let facts: AuditFacts | undefined;
  let audited = true;
  const context: WriteContext = {
    store: vault.store,
    today: localDateOf(now),
    desk: vault.desk,
    undo: vault.undo,
    now: now.toISOString(),
    slot: vault.slot,
    subject: (kind, id) => {
      subject = { kind, id };
    },
    facts: (values) => {
      facts = values;
    },
    unaudited: () => {
      audited = false;
    },
  };
  const work = (): OutputOf<N> => {
    const output = writes[name](context, input);
    if (audited) recordInAudit(vault, name, subject, facts);
    return output;
  };
  if (vault.database.inTransaction) return work();
  const before = vault.undo.before(vault.store, name, input);
  let after: FileRows | null = null;
  const result = writeTogether(vault, () => {
    const output = work();
    if (before) after = rowsOfFile(vault.store, before.referralId);
    return output;
  });
  vault.undo.note(name, before, after);
  return result;
}

/**
 * One transaction around several operations: all of them, or none. The search index is brought up to date once, at its end.
 * @param work runs operations by `runWrite`, and lets their errors through
 */
export function writeTogether<T>(vault: Vault, work: () => T): T {
  try {
    return vault.database.transaction(() => {
      const result = work();
      updateSearch(vault.store);
      return result;
    })();
  } catch (error) {
    vault.store.staleInSearch.clear();
    throw error;
  }
}

/**
 * Answers a reading or writing operation on an open vault: validates the input, runs it, and lets out only what its output schema names.
 * @param rawInput not trusted
 * @throws AppError `required` or `invalid_input` with the path of the first wrong field; whatever the operation throws
 */
export function runOperation(vault: Vault, name: string, operation: Operation, rawInput: unknown): unknown {
  const input = parseInput(operation.input, rawInput);
  // One name stands for all: which implementation goes with which input was checked where the lists were built.
  const output =
    operation.access === 'read'
      ? runRead(vault, name as 'settings.read', input as never)
      : runWrite(vault, name as 'settings.save', input as never);
  return operation.output.parse(output);
}

/** Validates what a screen sent. @throws AppError `required` or `invalid_input`, with the path of the first field that is wrong */
export function parseInput(schema: z.ZodType, raw: unknown): unknown {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const missing = issue?.code === 'too_small' && issue.origin === 'string';
  throw new AppError(missing ? 'required' : 'invalid_input', {}, issue?.path.join('.') ?? '');
}

/** Appends an audit entry for something that was just done; to be called inside its transaction. */
export function recordInAudit(
  vault: Vault,
  operation: string,
  subject: { kind: SubjectKind; id: number | null } | null,
  facts?: AuditFacts,
): void {
  appendAudit(vault.store, {
    at: vault.now().toISOString(),
    operation,
    subject_kind: subject?.kind ?? null,
    subject_id: subject?.id ?? null,
    slot: vault.slot,
    facts,
  });
}

/**
 * Checks the chain of the audit and notes the opening in it; a gap is noted with it, so that it cannot be passed over in silence.
 * To be called inside a transaction.
 */
export function recordOpening(vault: Vault): void {
  const broken = firstBrokenEntry(vault.store);
  recordInAudit(vault, 'vault.open', null, broken === null ? undefined : { broken });
}
