import { sql as raw } from 'kysely';
import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import { type ReadStore, sql } from '#db/store/store.ts';

/** Every column that holds a value of a list that a cellule may change. */
const columns: readonly { readonly list: CodeListName; readonly table: string; readonly column: string }[] = [
  { list: 'structureType', table: 'structure', column: 'type_code' },
  { list: 'context', table: 'referral', column: 'context' },
  { list: 'problem', table: 'referral', column: 'dominant_problem' },
  { list: 'problem', table: 'referral_problem', column: 'code' },
  { list: 'orientation', table: 'orientation', column: 'type' },
  { list: 'lever', table: 'decision_lever', column: 'code' },
  { list: 'lever', table: 'agenda_item_lever', column: 'code' },
  { list: 'lever', table: 'watch', column: 'lever' },
  { list: 'closure', table: "(SELECT code FROM step WHERE kind = 'closed')", column: 'code' },
  { list: 'housing', table: 'referral', column: 'housing' },
  { list: 'protection', table: 'referral', column: 'protection' },
  { list: 'gender', table: 'referral', column: 'gender' },
  { list: 'ageBand', table: 'referral', column: 'age_band' },
  { list: 'channel', table: 'referral', column: 'channel' },
  { list: 'channel', table: 'exchange', column: 'channel' },
  { list: 'meetingCancellation', table: "(SELECT reason FROM meeting WHERE status = 'cancelled')", column: 'reason' },
  { list: 'meetingOutcome', table: 'agenda_item', column: 'outcome' },
  { list: 'college', table: 'step_college', column: 'code' },
  { list: 'college', table: 'agenda_item_college', column: 'code' },
  { list: 'actionStatus', table: 'action', column: 'status' },
];

/** How often each value of each list is recorded: `list code` → number. What no record has is not in it. */
export function countUses(store: ReadStore): ReadonlyMap<string, number> {
  const each = columns.map(
    ({ list, table, column }) => raw`SELECT ${raw.lit(list)} AS list, ${raw.raw(column)} AS code FROM ${raw.raw(table)}`,
  );
  const counted = raw<{ list: string; code: string; uses: number }>`
    SELECT list, code, count(*) AS uses FROM (${raw.join(each, raw` UNION ALL `)}) WHERE code IS NOT NULL GROUP BY list, code`;
  return new Map(store.all({ compile: () => counted.compile(sql) }).map((row) => [`${row.list} ${row.code}`, row.uses]));
}
