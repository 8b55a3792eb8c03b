import { fold } from '#shared/text/fold.ts';
import { prepared, sql, type WriteStore } from '#db/store/store.ts';
import { indexStaleRecords } from './index-record.ts';
import { textsOfReferral } from './referral-texts.ts';

/**
 * Brings the search indexes up to date with what changed, each record once. An index writes itself out whenever a row comes that is not
 * the highest, so this is done once at the end of a transaction, in order.
 */
export function updateSearch(store: WriteStore): void {
  for (const id of [...store.staleInSearch].sort((a, b) => a - b)) indexReferral(store, id);
  store.staleInSearch.clear();
  indexStaleRecords(store);
}

const indexed = prepared((id: number) => sql.selectFrom('referral_search').select('body').where('rowid', '=', id));

/** Writes again what the search finds of a referral; nothing when it is gone. */
function indexReferral(store: WriteStore, referralId: number): void {
  const body = fold(
    textsOfReferral(store, referralId)
      .map(({ text }) => text)
      .join(' '),
  );
  const before = store.first(indexed(referralId));
  if (before?.body === body) return;
  if (before) store.run(sql.deleteFrom('referral_search').where('rowid', '=', referralId));
  if (body !== '') store.run(sql.insertInto('referral_search').values({ rowid: referralId, body } as never));
}

/**
 * The FTS5 expression for words typed by a person: each folded word as a prefix, all of them required.
 * @returns `null` when nothing searchable was typed.
 */
export function searchExpression(typed: string): string | null {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}
