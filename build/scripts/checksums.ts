import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const SUMS = 'SHA256SUMS';

/**
 * Writes `SHA256SUMS` beside the packages, as `sha256sum -c` and PowerShell's `Get-FileHash` can check them: what somebody carries to a machine by hand
 * is compared with what was made.
 * @param folder of the packages; folders in it (what was not packed) and electron-builder's own notes are left out
 * @returns the lines, sorted by name
 */
export function writeChecksums(folder: string): readonly string[] {
  const files = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== SUMS && !/^builder-|\.ya?ml$/.test(entry.name))
    .map(({ name }) => name)
    .toSorted();
  const lines = files.map(
    (name) =>
      `${createHash('sha256')
        .update(fs.readFileSync(path.join(folder, name)))
        .digest('hex')}  ${name}`,
  );
  fs.writeFileSync(path.join(folder, SUMS), `${lines.join('\n')}\n`);
  return lines;
}
