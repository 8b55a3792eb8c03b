import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '#db/schema/migrate.ts';
import { createStore, sql } from '#db/store/store.ts';
import { nextSituationCode } from './references.ts';

it.each([
  ['the first of a year', ['2021-07'], '2022-01'],
  ['the one after the highest, whatever came before it', ['2022-02', '2022-09', '2022-03', '2023-50'], '2022-10'],
  ['past 99, where the order of signs is no longer that of numbers', ['2022-98', '2022-99', '2022-100', '2022-20'], '2022-101'],
  ['past 999', ['2022-999', '2022-1000', '2022-99'], '2022-1001'],
])('the next code of a situation is %s', (_what, codes, next) => {
  const database = new Database(':memory:');
  migrate(database);
  const store = createStore(database);
  for (const code of codes) store.run(sql.insertInto('situation').values({ code }));
  expect(nextSituationCode(store, 2022)).toBe(next);
  const plan = database
    .prepare('EXPLAIN QUERY PLAN SELECT code FROM situation WHERE substr(code, 1, 5) = ? ORDER BY length(code) DESC, code DESC LIMIT 1')
    .all('2022-') as { detail: string }[];
  // Found by its index, and nothing is sorted.
  expect(plan.map(({ detail }) => detail)).toEqual(['SEARCH situation USING COVERING INDEX situation_running (<expr>=?)']);
});
