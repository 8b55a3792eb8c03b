import { type ReadyKeyChange, readSlots } from '#db/vault/key-changes.ts';
import { recordInAudit, type Vault } from './run-operation.ts';
import { noteSlots } from './slot-register.ts';

/**
 * Notes a change of keys, then makes it. In this order, since the key file is replaced in one step, and decides: a commit that a full disk refused
 * after it would be told as the refusal of what has happened. When the file cannot be written, the slots are noted again as they are; the entry of
 * the audit may stand for a change that was refused.
 * @param names gives names to slots, with the note
 * @throws AppError of the disk: the same secrets open the vault as before
 */
export function writeKeyChange(
  vault: Vault & { readonly folder: string },
  operation: string,
  change: ReadyKeyChange,
  names: (store: Vault['store']) => void = () => undefined,
): void {
  const at = vault.now().toISOString();
  vault.database.transaction(() => {
    recordInAudit({ ...vault, slot: change.openedBy.id }, operation, { kind: 'keys', id: null });
    noteSlots(vault.store, change.slots, at);
    names(vault.store);
  })();
  try {
    change.write();
  } catch (error) {
    try {
      vault.database.transaction(() => noteSlots(vault.store, readSlots(vault.folder), at))();
    } catch {
      // Each opening brings the note in line with the file.
    }
    throw error;
  }
}
