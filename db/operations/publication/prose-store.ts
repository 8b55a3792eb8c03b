import { type ReadStore, sql, type WriteStore } from '#db/store/store.ts';
import type { Asked } from './asked.ts';

type About = Pick<Asked, 'scope' | 'language' | 'made'>;

function keyOf({ scope, language, made }: About) {
  return { period_from: scope.from, period_to: scope.to, sector: scope.sector, audience: made.audience, language };
}

/** The paragraphs that the coordinator edited for this period, sector, audience and language, by their id. */
export function loadProse(store: ReadStore, about: About): Readonly<Record<string, string>> {
  const key = keyOf(about);
  const rows = store.all(
    sql
      .selectFrom('publication_prose')
      .select(['paragraph', 'text'])
      .where('period_from', '=', key.period_from)
      .where('period_to', '=', key.period_to)
      .where('sector', '=', key.sector)
      .where('audience', '=', key.audience)
      .where('language', '=', key.language),
  );
  return Object.fromEntries(rows.map(({ paragraph, text }) => [paragraph, text]));
}

/** Keeps an edited paragraph, so that it is found again after locking. */
export function keepProse(store: WriteStore, about: About, paragraph: string, text: string, now: string): void {
  const key = keyOf(about);
  store.run(
    sql
      .insertInto('publication_prose')
      .values({ ...key, paragraph, text, saved_at: now })
      .onConflict((conflict) =>
        conflict.columns(['period_from', 'period_to', 'sector', 'audience', 'language', 'paragraph']).doUpdateSet({ text, saved_at: now }),
      ),
  );
}

/** Forgets an edited paragraph: it is as composed again. */
export function dropProse(store: WriteStore, about: About, paragraph: string): void {
  const key = keyOf(about);
  store.run(
    sql
      .deleteFrom('publication_prose')
      .where('period_from', '=', key.period_from)
      .where('period_to', '=', key.period_to)
      .where('sector', '=', key.sector)
      .where('audience', '=', key.audience)
      .where('language', '=', key.language)
      .where('paragraph', '=', paragraph),
  );
}
