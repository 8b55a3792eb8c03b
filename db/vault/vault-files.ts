import path from 'node:path';

/** Where the files of a vault lie. Names only, relative to one folder: a vault is moved or copied by moving or copying its folder. */
export interface VaultFiles {
  readonly folder: string;
  /** The encrypted database. */
  readonly database: string;
  /** What was committed since the last checkpoint; gone after a clean end. */
  readonly wal: string;
  /** The data key, wrapped once a slot. */
  readonly keys: string;
  /** The key file before its last change. */
  readonly previousKeys: string;
}

/** @param folder path of the vault's folder, absolute or relative to the working directory */
export function vaultFiles(folder: string): VaultFiles {
  const root = path.resolve(folder);
  const database = path.join(root, 'vault.db');
  return {
    folder: root,
    database,
    wal: `${database}-wal`,
    keys: path.join(root, 'keys.json'),
    previousKeys: path.join(root, 'keys.previous.json'),
  };
}
