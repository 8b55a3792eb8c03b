import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../parts.ts';

const folder = path.join(root, 'node_modules/electron');
/** A failed download is not tried again at each start: this file remembers the day. */
const failure = path.join(root, 'node_modules/.cache/electron-download-failed');
const DAY = 24 * 60 * 60 * 1000;
/** The download is about 110 MB. */
const DOWNLOAD_LIMIT = 180_000;

function programName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** Electron's program, where it is already on this machine. */
function installed(): string | undefined {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const file = path.join(override ?? path.join(folder, 'dist'), programName());
  return fs.existsSync(file) ? file : undefined;
}

/**
 * Electron's program. When it is missing, Electron's own installer is run once a day at most: on a usual machine it fetches it.
 * @returns its path, or `undefined` where it is missing and cannot be fetched
 */
export function findElectron(say: (line: string) => void): string | undefined {
  const found = installed();
  if (found) return found;
  if (failedToday() || !fs.existsSync(path.join(folder, 'install.js'))) return undefined;
  say('Le programme Electron manque : il est téléchargé une fois (environ 110 Mo)…');
  const result = spawnSync(process.execPath, [path.join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT,
    killSignal: 'SIGKILL',
  });
  const program = result.status === 0 ? installed() : undefined;
  if (!program) {
    fs.mkdirSync(path.dirname(failure), { recursive: true });
    fs.writeFileSync(failure, '');
  }
  return program;
}

function failedToday(): boolean {
  try {
    return Date.now() - fs.statSync(failure).mtimeMs < DAY;
  } catch {
    return false;
  }
}
