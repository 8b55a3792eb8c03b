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
  /** The key file a second time, for the day the first cannot be read: never an older version, which could hold what was revoked. */
  readonly copyOfKeys: string;
  /** The database under a new data key, until it takes the place of the old one; which of the two is the vault's, the key file's salt says. */
  readonly nextDatabase: string;
  /** The database under the former data key, until it is wiped. */
  readonly formerDatabase: string;
  /** The database of a backup, until it takes the place of the vault's. */
  readonly restoringDatabase: string;
  /** What was salvaged while the vault could not be opened, for its audit. */
  readonly salvages: string;
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
    copyOfKeys: path.join(root, 'keys.copy.json'),
    nextDatabase: path.join(root, 'vault.next.db'),
    formerDatabase: path.join(root, 'vault.former.db'),
    restoringDatabase: path.join(root, 'vault.restoring.db'),
    salvages: path.join(root, 'salvages.json'),
  };
}
