import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Name of the folder of the preferences, the same for both hosts, so that they share the list of recent vaults. */
export const USER_DATA_NAME = 'cellule-clsm';

/** Where this system keeps the settings of programs. */
export function userDataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home = os.homedir(),
): string {
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), USER_DATA_NAME);
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', USER_DATA_NAME);
  return path.join(env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), USER_DATA_NAME);
}

/** Where a new vault is proposed: the documents of the person, or their home when there is no such folder. */
export function documentsFolder(home = os.homedir()): string {
  const documents = path.join(home, 'Documents');
  return fs.existsSync(documents) ? documents : home;
}
