import type { KeySlotIdentity } from '#db/vault/key-slot.ts';
import { type ReadStore, sql, type WriteStore } from '#db/store/store.ts';

/**
 * Brings the register of slots in the vault in line with its key file: those that are new are entered, those that are gone are closed.
 * @param at instant, ISO 8601 UTC
 * @returns whether anything had to be changed; at an opening it means that a change of keys was cut off before it could be noted
 */
export function noteSlots(store: WriteStore, slots: readonly KeySlotIdentity[], at: string): boolean {
  const known = new Map(store.all(sql.selectFrom('key_slot').selectAll().where('until', 'is', null)).map((row) => [row.id, row]));
  let changed = false;
  for (const { id, kind, createdAt } of slots) {
    const row = known.get(id);
    known.delete(id);
    if (row?.since === createdAt) continue;
    changed = true;
    if (row) store.run(sql.updateTable('key_slot').set({ since: createdAt }).where('id', '=', id));
    else {
      // One that was noted as gone, and is there: the change was refused.
      store.run(
        sql
          .insertInto('key_slot')
          .values({ id, kind, label: null, since: createdAt, until: null })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ since: createdAt, until: null })),
      );
    }
  }
  for (const id of known.keys()) {
    changed = true;
    store.run(sql.updateTable('key_slot').set({ until: at }).where('id', '=', id));
  }
  return changed;
}

/** Says whose slot it is. */
export function nameSlot(store: WriteStore, id: string, label: string): void {
  store.run(sql.updateTable('key_slot').set({ label }).where('id', '=', id));
}

/** What the vault knows of a slot's owner; `null` when nobody gave it a name. */
export function slotNames(store: ReadStore): ReadonlyMap<string, string | null> {
  return new Map(store.all(sql.selectFrom('key_slot').select(['id', 'label'])).map(({ id, label }) => [id, label]));
}
