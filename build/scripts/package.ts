import fs from 'node:fs';
import path from 'node:path';
import { root } from '../parts.ts';
import { buildParts, productParts } from './build-parts.ts';
import { writeChecksums } from './checksums.ts';
import { runBuilder, sizeOf } from './run-builder.ts';

/**
 * `npm run package`: packages of this system, by electron-builder (`npm run package -- --linux dir`, `--win`, `--mac`).
 * `ELECTRON_DIST` names a folder with Electron's program, where it cannot be fetched; `ELECTRON_VERSION` its version.
 */
await buildParts(productParts);
const { ELECTRON_DIST: dist, ELECTRON_VERSION: version } = process.env;
runBuilder(root, [
  ...process.argv.slice(2),
  ...(dist ? [`-c.electronDist=${dist}`] : []),
  ...(version ? [`-c.electronVersion=${version}`] : []),
]);

const release = path.join(root, 'release');
fs.copyFileSync(path.join(root, 'dist/sbom.cdx.json'), path.join(release, 'sbom.cdx.json'));
writeChecksums(release);
for (const entry of fs.readdirSync(release, { withFileTypes: true })) {
  const full = path.join(release, entry.name);
  const bytes = entry.isDirectory() ? sizeOf(full) : fs.statSync(full).size;
  process.stdout.write(`${entry.name}: ${(bytes / 1e6).toFixed(1)} MB\n`);
}
