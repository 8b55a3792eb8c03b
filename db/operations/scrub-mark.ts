import { sql, type WriteStore } from '#db/store/store.ts';
import { SCRUB_PENDING } from '#db/vault/scrub-pages.ts';

/** Notes, in the transaction that removes something for good, that the pages which held it are still to be rewritten (db/vault/scrub-pages.ts). */
export function askForScrub(store: WriteStore): void {
  store.run(
    sql
      .insertInto('meta')
      .values({ key: SCRUB_PENDING, value: '1' })
      .onConflict((conflict) => conflict.column('key').doNothing()),
  );
}
