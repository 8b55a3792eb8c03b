import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '#db/schema/migrate.ts';
import { createStore, inserting, prepared, sql } from './store.ts';

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

it('a row that is inserted often takes the columns that are given, and leaves the others to the table', () => {
  const database = new Database(':memory:');
  migrate(database);
  const store = createStore(database);
  const insert = inserting('past_year');
  for (const row of [
    { year: 2019, referrals: 12, enquiries: 3 },
    { enquiries: 4, year: 2020, referrals: 13, comment: 'Année du confinement' },
    { year: 2021, referrals: 8, enquiries: 0 },
  ])
    store.run(insert(row));
  expect(store.all(sql.selectFrom('past_year').select(['year', 'referrals', 'enquiries', 'comment']).orderBy('year'))).toEqual([
    { year: 2019, referrals: 12, enquiries: 3, comment: null },
    { year: 2020, referrals: 13, enquiries: 4, comment: 'Année du confinement' },
    { year: 2021, referrals: 8, enquiries: 0, comment: null },
  ]);
});

it('a long answer is read row by row, and may be left in the middle', () => {
  const database = new Database(':memory:');
  migrate(database);
  const store = createStore(database);
  for (let year = 2000; year < 2020; year += 1) store.run(sql.insertInto('past_year').values({ year, referrals: year, enquiries: 0 }));
  const seen: number[] = [];
  for (const { year } of store.each(sql.selectFrom('past_year').select('year').orderBy('year'))) {
    seen.push(year);
    if (year === 2004) break;
  }
  expect(seen).toEqual([2000, 2001, 2002, 2003, 2004]);
  expect(store.first(sql.selectFrom('past_year').select('year').orderBy('year', 'desc'))?.year).toBe(2019);
});
