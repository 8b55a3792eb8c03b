import fs from 'node:fs';
import path from 'node:path';
import { root } from '../parts.ts';
import { writeChecksums } from './checksums.ts';
import { makeDeb } from './make-deb.ts';
import { sourceDateEpoch } from './run-builder.ts';

/** `npm run package:deb`: a Debian package of what `npm run package -- --linux dir` left. */
const release = path.join(root, 'release');
const unpacked = path.join(release, 'linux-unpacked');
if (fs.existsSync(unpacked)) {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const deb = makeDeb({ unpacked, folder: release, version, epoch: sourceDateEpoch() });
  writeChecksums(release);
  process.stdout.write(`${path.basename(deb)}: ${(fs.statSync(deb).size / 1e6).toFixed(1)} MB\n`);
} else {
  process.stdout.write('There is no release/linux-unpacked: run "npm run package -- --linux dir" first.\n');
  process.exitCode = 1;
}
