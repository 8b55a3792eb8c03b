import { type ReadStore, sql } from '#db/store/store.ts';
import type { InGroup, ReadOperations, WriteContext } from '../context.ts';

/** A text of a record before it was written over; `null` and empty ones are no text. */
type Texts = Readonly<Record<string, string | null>>;

/**
 * Keeps the texts of a record that are about to be written over, with who and when.
 * @param before its texts by field, as they stand
 * @param after the same fields, as they will
 */
export function keepFormerTexts(
  context: WriteContext,
  record: { readonly kind: 'note' | 'exchange' | 'decision'; readonly id: number; readonly referralId: number },
  before: Texts,
  after: Texts,
): void {
  for (const [field, text] of Object.entries(before)) {
    if (text === null || text === '' || text === (after[field] ?? null)) continue;
    context.store.run(
      sql.insertInto('former_text').values({
        referral_id: record.referralId,
        kind: record.kind,
        record_id: record.id,
        field,
        text,
        replaced_at: context.now,
        replaced_by: context.slot,
      }),
    );
  }
}

function nameOfKey(store: ReadStore): (slot: string) => string | null {
  const labels = new Map(store.all(sql.selectFrom('key_slot').select(['id', 'label'])).map(({ id, label }) => [id, label]));
  return (slot) => labels.get(slot) ?? null;
}

export const historyReads: ReadOperations<InGroup<'history', 'read'>> = {
  'history.ofReferral': ({ store }, { referralId }) => {
    const nameOf = nameOfKey(store);
    return {
      texts: store
        .all(sql.selectFrom('former_text').selectAll().where('referral_id', '=', referralId).orderBy('id', 'desc'))
        .map((row) => ({
          kind: row.kind,
          recordId: row.record_id,
          field: row.field,
          text: row.text,
          replacedAt: row.replaced_at,
          by: nameOf(row.replaced_by),
        })),
    };
  },
};
