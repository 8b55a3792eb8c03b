import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * One hash over the names and contents of files: two equal hashes mean that nothing changed.
 * @param root folder that names are relative to, so that a moved checkout keeps its hash
 * @param entries files or folders, relative to the root; a folder counts with all that is below; a missing one counts as empty
 * @param ignored tells by a relative path what is left out (tests)
 */
export function contentHash(root: string, entries: readonly string[], ignored: (relative: string) => boolean = () => false): string {
  const hash = createHash('sha256');
  for (const relative of entries.flatMap((entry) => filesBelow(root, entry)).toSorted()) {
    if (ignored(relative)) continue;
    hash
      .update(relative)
      .update('\0')
      .update(fs.readFileSync(path.join(root, relative)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(root: string, entry: string): string[] {
  const full = path.join(root, entry);
  if (!fs.existsSync(full)) return [];
  if (!fs.statSync(full).isDirectory()) return [entry];
  return fs.readdirSync(full).flatMap((name) => filesBelow(root, path.posix.join(entry, name)));
}
