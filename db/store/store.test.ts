import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '#db/schema/migrate.ts';
import { createStore, prepared, sql } from './store.ts';

it('a prepared query gives each use its own values, in their order, and keeps what is fixed', () => {
  const database = new Database(':memory:');
  migrate(database);
  const store = createStore(database);
  for (const [year, referrals] of [
    [2019, 12],
    [2020, 12],
    [2021, 8],
  ] as const) {
    store.run(sql.insertInto('past_year').values({ year, referrals, enquiries: 0 }));
  }
  const between = prepared((last: number, first: number) =>
    sql
      .selectFrom('past_year')
      .select('year')
      .where('year', '<=', last)
      .where('enquiries', '=', 0)
      .where('year', '>=', first)
      .orderBy('year'),
  );
  expect(store.all(between(2020, 2019)).map((row) => row.year)).toEqual([2019, 2020]);
  expect(store.all(between(2021, 2021)).map((row) => row.year)).toEqual([2021]);
  expect(store.first(between(2000, 1999))).toBeUndefined();
});
