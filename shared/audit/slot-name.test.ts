import { expect, it } from 'vitest';
import { journalCatalogues } from '#shared/messages/journal-catalogue.ts';
import { CREATION_SLOT, type KnownSlot, slotName } from './slot-name.ts';

const id = '1f5a5649-0c1e-4d59-9c39-5c2b8a3d7e10';

it.each<[string, string, KnownSlot | undefined, string]>([
  ['as the cellule calls it', id, { kind: 'passphrase', label: 'Suppléance' }, 'Suppléance'],
  ['by its kind when nobody named it', id, { kind: 'recovery', label: null }, 'Clé de secours 1f5a5649'],
  ['by its number alone when the vault does not know it', id, undefined, 'Clé 1f5a5649'],
  ['as what made the vault, before it had a key', CREATION_SLOT, undefined, 'Création du coffre'],
])('a key is named %s', (_, slot, known, name) => {
  expect(slotName(slot, known, journalCatalogues.fr.slot)).toBe(name);
});
