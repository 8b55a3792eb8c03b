import { AppError } from '#shared/errors/app-error.ts';
import { sql } from '#db/store/store.ts';
import type { WriteContext } from '../context.ts';
import { structureWrites } from '../structures.ts';
import type { Made } from './attempt.ts';
import { fingerprintOf } from './fingerprint.ts';

/** At most so many references are named in a refusal. */
const NAMED = 5;

/**
 * Takes an import back, all of it: the saisines with their situations, then contacts, then structures.
 * @throws AppError `not_found`, `import_undone_already`; `import_worked_on` when something was added to what it made, or cites it: the references
 * are named; `import_published` when a summary that left counts it
 */
export function undoImport(context: WriteContext, importId: number): void {
  const { store } = context;
  const entry = store.first(sql.selectFrom('import').selectAll().where('id', '=', importId));
  if (!entry) throw new AppError('not_found');
  if (entry.undone_at !== null) throw new AppError('import_undone_already');
  const made = store.all(sql.selectFrom('import_made').selectAll().where('import_id', '=', importId).orderBy('id', 'desc'));
  const records = made.flatMap((row) => {
    const record = recordOf(row);
    return record === null ? [] : [{ ...record, fingerprint: row.fingerprint }];
  });
  if (records.length < entry.made) throw new AppError('import_partly_gone');
  const changed = records.filter(({ kind, id, fingerprint }) => fingerprintOf(store, kind, id) !== fingerprint);
  if (changed.length > 0) {
    const referrals = changed.filter(({ kind }) => kind === 'referral').map(({ id }) => id);
    const references = referrals
      .slice(0, NAMED)
      .map((id) => store.first(sql.selectFrom('referral').select('reference').where('id', '=', id))?.reference ?? '');
    throw new AppError('import_worked_on', { count: changed.length, references: references.length > 0 ? references.join(', ') : '—' });
  }
  const referrals = records.filter(({ kind }) => kind === 'referral').map(({ id }) => id);
  for (const id of referrals) removeReferral(context, id);
  for (const { kind, id } of records) if (kind === 'contact') store.run(sql.deleteFrom('contact').where('id', '=', id));
  for (const { kind, id } of records) {
    if (kind !== 'structure') continue;
    const contacts = store.first(sql.selectFrom('contact').select('id').where('structure_id', '=', id));
    if (contacts) throw new AppError('import_worked_on', { count: 1, references: '—' });
    structureWrites['structures.remove']({ ...context, subject: () => undefined }, { id });
  }
  store.run(sql.updateTable('import').set({ undone_at: context.now }).where('id', '=', importId));
}

function recordOf(row: {
  referral_id: number | null;
  structure_id: number | null;
  contact_id: number | null;
}): { kind: Made['kind']; id: number } | null {
  if (row.referral_id !== null) return { kind: 'referral', id: row.referral_id };
  if (row.structure_id !== null) return { kind: 'structure', id: row.structure_id };
  return row.contact_id === null ? null : { kind: 'contact', id: row.contact_id };
}

function removeReferral({ store }: WriteContext, id: number): void {
  const row = store.first(sql.selectFrom('referral').select('situation_id').where('id', '=', id));
  const situation = row?.situation_id ?? null;
  if (situation !== null && store.first(sql.selectFrom('publication_person').select('person').where('person', '=', String(situation)))) {
    throw new AppError('import_published');
  }
  store.run(sql.deleteFrom('referral').where('id', '=', id));
  if (situation !== null) store.run(sql.deleteFrom('situation').where('id', '=', situation));
  store.staleInSearch.add(id);
}
