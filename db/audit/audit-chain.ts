import { createHash } from 'node:crypto';
import type { ReadStore, WriteStore } from '#db/store/store.ts';
import { sql } from '#db/store/store.ts';

/** One line of the audit: when, what operation, which record, by which key slot. Never personal data. */
export interface AuditEntry {
  readonly at: string;
  readonly operation: string;
  readonly subject_kind: string | null;
  readonly subject_id: number | null;
  readonly slot: string;
}

const FIRST = '0'.repeat(64);

function hashOf(previous: string, seq: number, entry: AuditEntry): string {
  const line = [previous, seq, entry.at, entry.operation, entry.subject_kind ?? '', entry.subject_id ?? '', entry.slot];
  return createHash('sha256').update(JSON.stringify(line)).digest('hex');
}

/** Appends an entry, chained to the one before it by its hash. Must run in the transaction of what it tells about. */
export function appendAudit(store: WriteStore, entry: AuditEntry): void {
  const last = store.first(sql.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1));
  const seq = (last?.seq ?? 0) + 1;
  store.run(sql.insertInto('audit').values({ seq, ...entry, hash: hashOf(last?.hash ?? FIRST, seq, entry) }));
}

/**
 * Recomputes the chain.
 * @returns the number of the first entry that does not follow from the one before it (changed, removed or inserted), or `null`.
 */
export function firstBrokenEntry(store: ReadStore): number | null {
  let previous = FIRST;
  let expected = 1;
  for (const row of store.all(sql.selectFrom('audit').selectAll().orderBy('seq'))) {
    const { seq, hash, ...entry } = row;
    if (seq !== expected || hash !== hashOf(previous, seq, entry)) return expected;
    previous = hash;
    expected += 1;
  }
  return null;
}
