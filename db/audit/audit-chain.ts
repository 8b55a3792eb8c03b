import crypto, { createHash, randomBytes } from 'node:crypto';
import type { ReadStore, WriteStore } from '#db/store/store.ts';
import { inserting, prepared, sql } from '#db/store/store.ts';

/** Coded circumstances of an entry: a format, a kind, a number. Never a word that somebody typed. */
export type AuditFacts = Readonly<Record<string, string | number>>;

/** One line of the audit: when, what operation, which record, by which key slot. Never personal data. */
export interface AuditEntry {
  readonly at: string;
  readonly operation: string;
  readonly subject_kind: string | null;
  readonly subject_id: number | null;
  readonly slot: string;
  readonly facts?: AuditFacts | undefined;
}

/** What precedes the first entry. */
const FIRST = '0'.repeat(64);

/** In one step where the runtime has it (Node 20.12): each opening recomputes the whole chain, two digests an entry. */
const hexDigest: (text: string) => string =
  'hash' in crypto ? (text) => crypto.hash('sha256', text) : (text) => createHash('sha256').update(text).digest('hex');

const sha256 = (parts: readonly unknown[]): string => hexDigest(JSON.stringify(parts));

const digestOf = (salt: string, subjectId: number | null, facts: string | null): string => sha256([salt, subjectId, facts]);

/** `about`: the record's number as it was noted, or, for an entry with a detail, the detail's digest. */
function hashOf(previous: string, seq: number, entry: Omit<AuditEntry, 'facts'>, about: number | string): string {
  return sha256([previous, seq, entry.at, entry.operation, entry.subject_kind ?? '', about, entry.slot]);
}

/** Where the chain begins: after what was trimmed away, else before the first entry. */
const queries = {
  last: prepared(() => sql.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1)),
  anchor: prepared(() => sql.selectFrom('audit_anchor').select(['seq', 'hash', 'at']).where('id', '=', 1)),
};

/** The last entry of the chain: its number and its hash, which stands for everything before it. */
export function auditHead(store: ReadStore): { readonly seq: number; readonly hash: string } {
  return store.first(queries.last()) ?? store.first(queries.anchor()) ?? { seq: 0, hash: FIRST };
}

const insertEntry = inserting('audit');
const insertDetail = inserting('audit_detail');

/**
 * Appends an entry, chained to the one before it by its hash. Must run in the transaction of what it tells about.
 * What the entry is about is chained by a salted digest, so that an erasure can take it away and leave the chain whole.
 */
export function appendAudit(store: WriteStore, entry: AuditEntry): void {
  const { facts: values, ...line } = entry;
  const head = auditHead(store);
  const seq = head.seq + 1;
  if (entry.subject_id === null && values === undefined) {
    store.run(insertEntry({ seq, ...line, hash: hashOf(head.hash, seq, line, '') }));
    return;
  }
  const facts = values === undefined ? null : JSON.stringify(values);
  const salt = randomBytes(16).toString('hex');
  const digest = digestOf(salt, entry.subject_id, facts);
  store.run(insertEntry({ seq, ...line, hash: hashOf(head.hash, seq, line, digest) }));
  store.run(insertDetail({ seq, digest, salt, facts, erased_by: null }));
}

/** Operations that may take details away; an entry without its detail must name one of them. */
const ERASING: readonly string[] = ['retention.erase'];

const chainQuery = prepared(() =>
  sql
    .selectFrom('audit')
    .leftJoin('audit_detail', 'audit_detail.seq', 'audit.seq')
    .leftJoin('audit as eraser', 'eraser.seq', 'audit_detail.erased_by')
    .select([
      'audit.seq',
      'audit.at',
      'audit.operation',
      'audit.subject_kind',
      'audit.subject_id',
      'audit.slot',
      'audit.hash',
      'audit_detail.digest',
      'audit_detail.salt',
      'audit_detail.facts',
      'eraser.operation as eraser',
    ])
    .orderBy('audit.seq'),
);

/**
 * Recomputes the chain, from the beginning or from what was trimmed away.
 * @returns the number of the first entry that does not follow from the one before it (changed, removed or inserted), or `null`.
 */
export function firstBrokenEntry(store: ReadStore): number | null {
  const anchor = store.first(queries.anchor()) ?? { seq: 0, hash: FIRST };
  let previous = anchor.hash;
  let expected = anchor.seq + 1;
  for (const row of store.each(chainQuery())) {
    const { seq, hash, digest, salt, facts, eraser, ...entry } = row;
    const whole =
      digest === null ||
      (salt === null
        ? entry.subject_id === null && facts === null && ERASING.includes(eraser ?? '')
        : digest === digestOf(salt, entry.subject_id, facts));
    if (seq !== expected || !whole || hash !== hashOf(previous, seq, entry, digest ?? entry.subject_id ?? '')) return expected;
    previous = hash;
    expected += 1;
  }
  return null;
}

/**
 * Takes away what entries were about, because the file was erased; the entries stay. The erasure's own entry must be the next one.
 * @param of the kind of record and its numbers
 * @returns how many entries lost their detail
 */
export function eraseAuditDetails(store: WriteStore, of: readonly { readonly kind: string; readonly ids: readonly number[] }[]): number {
  const erasedBy = auditHead(store).seq + 1;
  let erased = 0;
  for (const { kind, ids } of of) {
    for (const id of ids) {
      const entries = sql.selectFrom('audit').select('seq').where('subject_kind', '=', kind).where('subject_id', '=', id);
      const seqs = store.all(entries).map((row) => row.seq);
      if (seqs.length === 0) continue;
      store.run(sql.updateTable('audit_detail').set({ salt: null, facts: null, erased_by: erasedBy }).where('seq', 'in', seqs));
      store.run(sql.updateTable('audit').set({ subject_id: null }).where('seq', 'in', seqs));
      erased += seqs.length;
    }
  }
  return erased;
}

/**
 * Removes the entries before an instant and keeps the last one's hash, from which the rest of the chain is checked. At least the last entry stays.
 * @returns how many were removed, and the number of the last one
 * @throws nothing; a broken chain must not be trimmed (ask `firstBrokenEntry` first)
 */
export function trimAudit(store: WriteStore, before: string, now: string): { readonly removed: number; readonly through: number | null } {
  const head = auditHead(store);
  // The instants of a machine whose clock was set back are out of order: everything up to the last old one would take young ones with it.
  const firstYoung = store.first(
    sql
      .selectFrom('audit')
      .select((builder) => builder.fn.min('seq').as('seq'))
      .where('at', '>=', before),
  )?.seq;
  const last = store.first(
    sql
      .selectFrom('audit')
      .select(['seq', 'hash'])
      .where('seq', '<', Math.min(firstYoung ?? head.seq, head.seq))
      .orderBy('seq', 'desc')
      .limit(1),
  );
  if (!last) return { removed: 0, through: null };
  store.run(sql.deleteFrom('audit_anchor').where('id', '=', 1));
  store.run(sql.insertInto('audit_anchor').values({ id: 1, seq: last.seq, hash: last.hash, at: now }));
  const { changes } = store.run(sql.deleteFrom('audit').where('seq', '<=', last.seq));
  return { removed: changes, through: last.seq };
}

/** What was trimmed away last, if anything was. */
export function auditAnchor(store: ReadStore): { readonly seq: number; readonly at: string } | null {
  return store.first(queries.anchor()) ?? null;
}

/** Whether the chain was not whole when the vault was last opened: that opening's own entry says so. */
export function wasBrokenAtOpening(store: ReadStore): boolean {
  const facts = store.first(
    sql
      .selectFrom('audit')
      .leftJoin('audit_detail', 'audit_detail.seq', 'audit.seq')
      .select('audit_detail.facts')
      .where('audit.operation', '=', 'vault.open')
      .orderBy('audit.seq', 'desc')
      .limit(1),
  )?.facts;
  return facts != null && 'broken' in (JSON.parse(facts) as AuditFacts);
}
