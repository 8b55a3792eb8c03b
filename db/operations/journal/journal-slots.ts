import { type ReadStore, sql } from '#db/store/store.ts';

/** Whose the keys of the entries are, as far as the vault knows; keys that were revoked included. */
export function slotsOf(store: ReadStore): { id: string; kind: 'passphrase' | 'recovery' | null; label: string | null }[] {
  const known = new Map(store.all(sql.selectFrom('key_slot').select(['id', 'kind', 'label'])).map((row) => [row.id, row]));
  return store.all(sql.selectFrom('audit').select('slot').distinct().orderBy('slot')).map(({ slot }) => ({
    id: slot,
    kind: known.get(slot)?.kind ?? null,
    label: known.get(slot)?.label ?? null,
  }));
}
