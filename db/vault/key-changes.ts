import fs from 'node:fs';
import { AppError } from '#shared/errors/app-error.ts';
import type { FileSystem } from './atomic-file.ts';
import { type KeyFile, MOST_SLOTS, sealKeyFile, unlockKeyFile, type VaultSecret, writeKeyFile } from './key-file.ts';
import type { KeySlot, KeySlotIdentity } from './key-slot.ts';
import { checkNewPassphrase } from './new-passphrase.ts';
import { identityOf, newSlot, wrapSecret } from './new-slot.ts';
import { readVaultFolder, type VaultOptions } from './vault-folder.ts';
import { vaultFiles } from './vault-files.ts';

/**
 * Changes of who may open a vault. Each needs a secret that opens it now, and wraps the same data key again: the database is not
 * rewritten, so whoever kept an old copy of the folder with the secret of that time still reads that copy (`renewDataKey` is for that).
 */

/** Against which secret, and when. Works while the vault is open. */
export interface KeyChange {
  readonly folder: string;
  readonly current: VaultSecret;
  readonly now: Date;
}

/** A change that is ready to be made: the slow part is done, and `write` does the rest in one step, once it was noted. */
export interface ReadyKeyChange {
  /** The slot that the current secret opened. */
  readonly openedBy: KeySlotIdentity;
  /** All slots afterwards, in their order. */
  readonly slots: readonly KeySlotIdentity[];
  /** Slots that are made or get another secret. */
  readonly written: readonly KeySlotIdentity[];
  /** Slots that open nothing any more. */
  readonly removed: readonly KeySlotIdentity[];
  /** The key file as `write` writes it. */
  readonly keyFile: KeyFile;
  /** @throws AppError of the disk: everything is then as before */
  write(): void;
}

/** What is known of the slots without any secret, in their order. @throws AppError as `openVault` for the key file */
export function readSlots(folder: string): KeySlotIdentity[] {
  return readVaultFolder(vaultFiles(folder)).slots.map(identityOf);
}

/** Whether the secret opens the vault now; the change that it returns changes nothing, and need not be written. */
export function checkSecret(change: KeyChange, options: VaultOptions = {}): Promise<ReadyKeyChange> {
  return prepare(change, options, async (keyFile) => keyFile.slots);
}

/**
 * One more passphrase: a deputy's.
 * @throws AppError of the key file and the current secret; `passphrase_too_short`, `passphrase_weak`, `too_many_slots`
 */
export function addPassphrase(change: KeyChange, passphrase: string, options: VaultOptions = {}): Promise<ReadyKeyChange> {
  return prepare(change, options, async (keyFile, wrap) => {
    checkNewPassphrase(passphrase, [keyFile.label]);
    if (keyFile.slots.length >= MOST_SLOTS) throw new AppError('too_many_slots');
    return [...keyFile.slots, await wrap(newSlot('passphrase', change.now), passphrase)];
  });
}

/**
 * Gives a slot another passphrase; it keeps its identifier.
 * @param slotId left out: the slot that the current passphrase opens, or the first passphrase's after the recovery key
 * @throws AppError as `addPassphrase`, and `not_found`
 */
export function changePassphrase(
  change: KeyChange,
  { passphrase, slotId }: { readonly passphrase: string; readonly slotId?: string },
  options: VaultOptions = {},
): Promise<ReadyKeyChange> {
  return prepare(change, options, async (keyFile, wrap, openedBy) => {
    checkNewPassphrase(passphrase, [keyFile.label]);
    const own = openedBy.kind === 'passphrase' ? openedBy.id : keyFile.slots.find(({ kind }) => kind === 'passphrase')?.id;
    const former = keyFile.slots.find(({ id, kind }) => id === (slotId ?? own) && kind === 'passphrase');
    if (!former) throw new AppError('not_found');
    const slot = await wrap({ ...identityOf(former), createdAt: change.now.toISOString() }, passphrase);
    return keyFile.slots.map((other) => (other.id === former.id ? slot : other));
  });
}

/**
 * Another recovery key, in the place of the former one.
 * @param recoveryKey as `drawRecoveryKey` gave it, and as somebody typed it again
 */
export function renewRecoveryKey(change: KeyChange, recoveryKey: string, options: VaultOptions = {}): Promise<ReadyKeyChange> {
  return prepare(change, options, async (keyFile, wrap) => [
    ...keyFile.slots.filter(({ kind }) => kind !== 'recovery'),
    await wrap(newSlot('recovery', change.now), recoveryKey),
  ]);
}

/**
 * Takes a passphrase away.
 * @throws AppError `not_found`; `last_passphrase`; `slot_in_hand` when it is the one that was just typed
 */
export function revokePassphrase(change: KeyChange, slotId: string, options: VaultOptions = {}): Promise<ReadyKeyChange> {
  return prepare(change, options, async (keyFile, _wrap, openedBy) => {
    const slot = keyFile.slots.find(({ id, kind }) => id === slotId && kind === 'passphrase');
    if (!slot) throw new AppError('not_found');
    if (keyFile.slots.filter(({ kind }) => kind === 'passphrase').length === 1) throw new AppError('last_passphrase');
    if (openedBy.id === slotId) throw new AppError('slot_in_hand');
    return keyFile.slots.filter(({ id }) => id !== slotId);
  });
}

/**
 * The vault passes to somebody else, in one step: their passphrase and a new recovery key come in, all others go out.
 * @param keep passphrases that stay (a deputy's)
 */
export function handOver(
  change: KeyChange,
  successor: { readonly passphrase: string; readonly recoveryKey: string; readonly keep: readonly string[] },
  options: VaultOptions = {},
): Promise<ReadyKeyChange> {
  return prepare(change, options, async (keyFile, wrap) => {
    checkNewPassphrase(successor.passphrase, [keyFile.label]);
    const kept = keyFile.slots.filter(({ id, kind }) => kind === 'passphrase' && successor.keep.includes(id));
    if (kept.length !== new Set(successor.keep).size) throw new AppError('not_found');
    if (kept.length + 2 > MOST_SLOTS) throw new AppError('too_many_slots');
    return [
      await wrap(newSlot('passphrase', change.now), successor.passphrase),
      ...kept,
      await wrap(newSlot('recovery', change.now), successor.recoveryKey),
    ];
  });
}

/**
 * The keys of a file that travels: a passphrase of its own, and the recovery key. Not to be written beside the vault.
 * @throws AppError as `addPassphrase`
 */
export function travelKeys(change: KeyChange, passphrase: string, options: VaultOptions = {}): Promise<Omit<ReadyKeyChange, 'write'>> {
  return prepare(change, options, async (keyFile, wrap) => {
    checkNewPassphrase(passphrase, [keyFile.label]);
    return [await wrap(newSlot('passphrase', change.now), passphrase), ...keyFile.slots.filter(({ kind }) => kind === 'recovery')];
  });
}

type Wrap = (identity: KeySlotIdentity, text: string) => Promise<KeySlot>;

async function prepare(
  { folder, current }: KeyChange,
  options: VaultOptions,
  edit: (keyFile: KeyFile, wrap: Wrap, openedBy: KeySlot) => Promise<KeySlot[]>,
): Promise<ReadyKeyChange> {
  const files = vaultFiles(folder);
  const keyFile = readVaultFolder(files);
  const { dataKey, slot: openedBy } = await unlockKeyFile(keyFile, current, options);
  try {
    const slots = await edit(keyFile, (identity, text) => wrapSecret(keyFile.vaultId, dataKey, identity, text, options), openedBy);
    const { seal: _former, ...content } = keyFile;
    const next = sealKeyFile({ ...content, slots }, dataKey);
    const disk: FileSystem = options.disk ?? fs;
    return {
      openedBy: identityOf(openedBy),
      slots: slots.map(identityOf),
      ...compare(keyFile.slots, slots),
      keyFile: next,
      write: () => writeKeyFile(files, next, disk),
    };
  } finally {
    dataKey.fill(0);
  }
}

/** What a new list of slots changes in the former one. */
export function compare(former: readonly KeySlot[], next: readonly KeySlot[]): Pick<ReadyKeyChange, 'written' | 'removed'> {
  const stays = new Set(next.map(({ id }) => id));
  return {
    written: next.filter((slot) => !former.includes(slot)).map(identityOf),
    removed: former.filter(({ id }) => !stays.has(id)).map(identityOf),
  };
}
