import { type ReadStore, sql, type WriteStore } from '#db/store/store.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** Every row of a referral as it stood at one moment, by table. */
export type FileRows = ReadonlyMap<string, readonly Row[]>;

interface FileTable {
  readonly name: string;
  /** What tells its rows apart. */
  readonly key: readonly string[];
  /** Column that leads to the referral, through the table `by` when that has it. */
  readonly column: string;
  readonly by?: 'step' | 'decision' | 'orientation';
}

/** Tables whose rows belong to one referral, those that others lean on first. The person (consent, identity) is not among them: it is no text to undo. */
const tables: readonly FileTable[] = [
  { name: 'referral', key: ['id'], column: 'id' },
  { name: 'referral_problem', key: ['referral_id', 'code'], column: 'referral_id' },
  { name: 'referral_involved', key: ['referral_id', 'structure_id'], column: 'referral_id' },
  { name: 'step', key: ['id'], column: 'referral_id' },
  { name: 'step_college', key: ['step_id', 'code'], column: 'step_id', by: 'step' },
  { name: 'assessment', key: ['id'], column: 'step_id', by: 'step' },
  { name: 'watch', key: ['step_id'], column: 'step_id', by: 'step' },
  { name: 'agenda_item_step', key: ['item_id', 'step_id'], column: 'step_id', by: 'step' },
  { name: 'exchange', key: ['id'], column: 'referral_id' },
  { name: 'decision', key: ['id'], column: 'referral_id' },
  { name: 'orientation', key: ['id'], column: 'decision_id', by: 'decision' },
  { name: 'orientation_target', key: ['orientation_id', 'structure_id'], column: 'orientation_id', by: 'orientation' },
  { name: 'decision_purpose', key: ['decision_id', 'position'], column: 'decision_id', by: 'decision' },
  { name: 'decision_lever', key: ['decision_id', 'position'], column: 'decision_id', by: 'decision' },
  { name: 'decision_invited', key: ['decision_id', 'structure_id'], column: 'decision_id', by: 'decision' },
  { name: 'action', key: ['id'], column: 'referral_id' },
  { name: 'note', key: ['id'], column: 'referral_id' },
  { name: 'other_body', key: ['referral_id', 'body'], column: 'referral_id' },
  { name: 'trash', key: ['id'], column: 'referral_id' },
  { name: 'former_text', key: ['id'], column: 'referral_id' },
];

/** One name stands for all: the tables have no column in common, and each is named above. */
const table = (name: string) => name as 'note';
const column = (name: string) => name as 'id';

/** The rows of a referral now. */
export function rowsOfFile(store: ReadStore, referralId: number): FileRows {
  const rows = new Map<string, readonly Row[]>();
  const idsOf = (name: string) => (rows.get(name) ?? []).map((row) => row['id'] as number);
  for (const { name, key, column: leads, by } of tables) {
    let query = sql.selectFrom(table(name)).selectAll();
    query = by === undefined ? query.where(column(leads), '=', referralId) : query.where(column(leads), 'in', idsOf(by));
    for (const each of key) query = query.orderBy(column(each));
    rows.set(name, store.all(query));
  }
  return rows;
}

export const sameRows = (a: FileRows, b: FileRows): boolean => JSON.stringify([...a]) === JSON.stringify([...b]);

/**
 * Puts the rows of a referral back to what they were, touching only those that differ: what leans on the others (the agenda of a meeting) stays.
 * Triggers may take a row along; so it is done until it is right.
 * @throws Error when it cannot be made right: nothing of the transaction is kept then
 */
export function putBackRows(store: WriteStore, referralId: number, wanted: FileRows): void {
  for (let round = 0; round < 3; round += 1) {
    const now = rowsOfFile(store, referralId);
    if (sameRows(now, wanted)) return;
    for (const { name, key } of tables.toReversed()) {
      const kept = new Set(wanted.get(name)?.map((row) => keyOf(row, key)));
      for (const row of now.get(name) ?? []) {
        if (!kept.has(keyOf(row, key))) store.run(whereKey(sql.deleteFrom(table(name)), row, key));
      }
    }
    for (const { name, key } of tables) {
      const there = new Map(now.get(name)?.map((row) => [keyOf(row, key), JSON.stringify(row)]));
      for (const row of wanted.get(name) ?? []) {
        const before = there.get(keyOf(row, key));
        if (before === undefined) store.run(sql.insertInto(table(name)).values(row as never));
        else if (before !== JSON.stringify(row)) store.run(whereKey(sql.updateTable(table(name)).set(row as never), row, key));
      }
    }
  }
  if (!sameRows(rowsOfFile(store, referralId), wanted)) throw new Error('the rows of the file could not be put back');
}

const keyOf = (row: Row, key: readonly string[]): string => JSON.stringify(key.map((each) => row[each]));

interface Filterable<Q> {
  where(column: 'id', operator: '=', value: number): Q;
}

function whereKey<Q extends Filterable<Q>>(query: Q, row: Row, key: readonly string[]): Q {
  return key.reduce((rest, each) => rest.where(column(each), '=', row[each] as number), query);
}
