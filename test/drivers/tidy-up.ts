import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** One folder for all that a run of tests leaves (machines, copies of Electron, logs), removed when the run ends. */
export default function setup(): () => void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-run-'));
  process.env['CELLULE_TEST_FOLDER'] = folder;
  return () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
