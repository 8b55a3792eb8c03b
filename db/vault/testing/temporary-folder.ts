import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** A maker of new, empty folders on the real disk, removed when the tests of the file are done. Call it once at the top of a test file. */
export function temporaryFolders(): () => string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'vault-test-'));
  afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
  let made = 0;
  return () => {
    const folder = path.join(root, String(++made));
    fs.mkdirSync(folder);
    return folder;
  };
}
