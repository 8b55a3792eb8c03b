import fs from 'node:fs';
import path from 'node:path';
import type { NamesWith, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { parseRecoveryKey } from '#shared/keys/recovery-key.ts';
import {
  addPassphrase,
  changePassphrase,
  checkSecret,
  handOver,
  type KeyChange,
  type ReadyKeyChange,
  readSlots,
  renewRecoveryKey,
  revokePassphrase,
  travelKeys,
} from '#db/vault/key-changes.ts';
import { type KeyFile, MOST_SLOTS } from '#db/vault/key-file.ts';
import { drawRecoveryKey } from '#db/vault/new-slot.ts';
import type { VaultDatabase } from '#db/vault/open-database.ts';
import type { VaultInfo } from '#db/vault/vault-folder.ts';
import { prepareRenewal } from '#db/vault/renew-data-key.ts';
import { recordInAudit, type Vault } from './run-operation.ts';
import { nameSlot, noteSlots, slotNames } from './slot-register.ts';
import { writeKeyChange } from './write-key-change.ts';

type KeyOperation = Extract<NamesWith<'session'>, `keys.${string}`>;
export type KeyOperations = { readonly [N in KeyOperation]: (input: ParsedInputOf<N>) => Promise<OutputOf<N>> };

/** What the operations need of the session around them. */
export interface KeyHost {
  /** @throws AppError `vault_locked` when no vault is open, or is being locked */
  vault(): Vault & { readonly folder: string; readonly info: VaultInfo };
  /** From now on the session works as this slot, and over this database when there is another. */
  goOn(change: { readonly slot?: string; readonly renewed?: { readonly database: VaultDatabase; readonly dataKey: Buffer } }): void;
  /** Ends a backup that is under way: the database is about to be replaced. */
  stopBackups(): Promise<void>;
  /** Writes the open vault as one file that these keys open. @throws AppError of the place */
  writeHandover(file: string, keys: KeyFile): Promise<void>;
  readonly now: () => Date;
  /** Tests only: a cheaper key derivation. */
  readonly derivation: { readonly scryptN?: number };
}

/** The operations on the vault's keys. What was drawn and not yet typed again is kept here, and goes with the process. */
export function createKeyOperations(host: KeyHost): KeyOperations {
  const { derivation } = host;
  let drawn: string | null = null;

  function against(current: KeyChange['current']): KeyChange {
    const { folder, info } = host.vault();
    // Its passphrase is shown on the screen, and opens it again without being asked.
    if (info.demonstration) throw new AppError('demonstration_keys');
    return { folder, current, now: host.now() };
  }

  /** The key that was shown, if what was typed is that key: nothing is revoked before somebody holds it on paper. */
  function confirmed(typed: string): string {
    const shown = drawn;
    if (shown === null) throw new AppError('recovery_key_not_drawn');
    const [a, b] = [parseTyped(typed), parseRecoveryKey(shown)];
    if (!a.every((byte, index) => byte === b[index])) throw new AppError('recovery_key_different', {}, 'typed');
    return shown;
  }

  const make = (operation: KeyOperation, change: ReadyKeyChange, names?: (store: Vault['store']) => void): void =>
    writeKeyChange(host.vault(), operation, change, names);

  return {
    'keys.list': async () => {
      const vault = host.vault();
      const names = slotNames(vault.store);
      const slots = readSlots(vault.folder).map(({ id, kind, createdAt }) => ({
        id,
        kind,
        label: names.get(id) ?? null,
        since: createdAt,
        inUse: id === vault.slot,
      }));
      return { slots, mostPassphrases: MOST_SLOTS - 1 };
    },

    'keys.draw': async () => {
      host.vault();
      drawn = drawRecoveryKey();
      return { recoveryKey: drawn };
    },

    'keys.add': async ({ current, label, next }) => {
      const change = await addPassphrase(against(current), next, derivation);
      make('keys.add', change, (store) => {
        for (const { id } of change.written) nameSlot(store, id, label);
      });
      return {};
    },

    'keys.change': async ({ current, slotId, next }) => {
      make('keys.change', await changePassphrase(against(current), { passphrase: next, slotId }, derivation));
      return {};
    },

    'keys.rename': async ({ current, slotId, label }) => {
      const change = await checkSecret(against(current), derivation);
      if (!change.slots.some(({ id }) => id === slotId)) throw new AppError('not_found');
      const vault = host.vault();
      vault.database.transaction(() => {
        recordInAudit({ ...vault, slot: change.openedBy.id }, 'keys.rename', { kind: 'keys', id: null });
        nameSlot(vault.store, slotId, label);
      })();
      return {};
    },

    'keys.revoke': async ({ current, slotId }) => {
      const change = await revokePassphrase(against(current), slotId, derivation);
      make('keys.revoke', change);
      // Who revoked the secret that opened the vault goes on as who they said they are.
      if (host.vault().slot === slotId) host.goOn({ slot: change.openedBy.id });
      return {};
    },

    'keys.renewRecovery': async ({ current, typed }) => {
      const change = await renewRecoveryKey(against(current), confirmed(typed), derivation);
      const wasOpenedByIt = change.removed.some(({ id }) => id === host.vault().slot);
      make('keys.renewRecovery', change);
      drawn = null;
      if (wasOpenedByIt) host.goOn({ slot: change.written[0]?.id ?? change.openedBy.id });
      return {};
    },

    'keys.renewDataKey': async ({ current, label, next, typed }) => {
      const secrets = { passphrase: next, recoveryKey: confirmed(typed) };
      const renewal = await prepareRenewal(against(current), secrets, derivation);
      try {
        const vault = host.vault();
        const at = host.now().toISOString();
        // Noted before the copy is made, hence in it; a note may stand for a renewal that a full disk refused.
        vault.database.transaction(() => recordInAudit(vault, 'keys.renewDataKey', { kind: 'keys', id: null }))();
        await host.stopBackups();
        const database = renewal.run(vault.database);
        host.goOn({ slot: renewal.slot.id, renewed: { database, dataKey: renewal.dataKey() } });
        const renewed = host.vault();
        try {
          renewed.database.transaction(() => {
            noteSlots(renewed.store, renewal.written, at);
            nameSlot(renewed.store, renewal.slot.id, label);
          })();
        } catch {
          // The keys are the new ones, and nothing may say otherwise; the next opening notes them.
        }
        drawn = null;
        return {};
      } finally {
        renewal.forget();
      }
    },

    'keys.handOver': async ({ current, label, next, typed, keep }) => {
      const successor = { passphrase: next, recoveryKey: confirmed(typed), keep };
      const change = await handOver(against(current), successor, derivation);
      const own = change.written.find(({ kind }) => kind === 'passphrase');
      if (!own) throw new Error('a successor has a passphrase');
      make('keys.handOver', change, (store) => nameSlot(store, own.id, label));
      drawn = null;
      host.goOn({ slot: own.id });
      return {};
    },

    'keys.handoverFile': async ({ current, next, folder }) => {
      if (!path.isAbsolute(folder)) throw new AppError('vault_folder_not_found', {}, 'folder');
      const { keyFile, openedBy } = await travelKeys(against(current), next, derivation);
      const vault = host.vault();
      const file = freeName(path.join(folder, `passation-${localDateOf(host.now())}.clsm`));
      // Noted first: nothing leaves without an entry; one may stand for a file that a full disk refused.
      vault.database.transaction(() => recordInAudit({ ...vault, slot: openedBy.id }, 'keys.handoverFile', { kind: 'keys', id: null }))();
      await host.writeHandover(file, keyFile);
      return { file };
    },
  };
}

/** A mistyped new key is said beside its own field, not beside the current secret. */
function parseTyped(typed: string): Uint8Array {
  try {
    return parseRecoveryKey(typed);
  } catch (error) {
    throw error instanceof AppError ? new AppError(error.code, error.params, 'typed') : error;
  }
}

/** `name.clsm`, else `name (2).clsm`…: nobody is asked before a file would be replaced. */
function freeName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  let free = file;
  for (let copy = 2; fs.existsSync(free); copy += 1) free = path.join(dir, `${name} (${copy})${ext}`);
  return free;
}
