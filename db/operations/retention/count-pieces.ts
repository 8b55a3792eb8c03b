import { type ReadStore, sql } from '#db/store/store.ts';
import { type FileKey, referralsOf } from './file-key.ts';

/** How many pieces a file has, as a slip counts them: the request, and each step, exchange, decision, action, note, consent, passage and identity. */
export function countPieces(store: ReadStore, file: FileKey): number {
  const ids = referralsOf(store, file);
  const tables = ['step', 'exchange', 'decision', 'action', 'note', 'agenda_item'] as const;
  const onReferrals = tables.map(
    (table) =>
      store.first(
        sql
          .selectFrom(table)
          .select((builder) => builder.fn.countAll<number>().as('count'))
          .where('referral_id', 'in', ids),
      )?.count ?? 0,
  );
  const onSituation =
    file.kind === 'enquiry'
      ? []
      : (['consent', 'identity'] as const).map(
          (table) =>
            store.first(
              sql
                .selectFrom(table)
                .select((builder) => builder.fn.countAll<number>().as('count'))
                .where('situation_id', '=', file.situationId),
            )?.count ?? 0,
        );
  return [ids.length, ...onReferrals, ...onSituation].reduce((sum, count) => sum + count, 0);
}
