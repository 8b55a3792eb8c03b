import fs from 'node:fs';
import path from 'node:path';
import { runLoopback } from './run-loopback.ts';

/** `node electron/loopback/main.ts`: the app through the loopback host, on the parts that were built in `dist`. */
const root = path.resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
await runLoopback({ dist: path.join(root, 'dist'), version, say: (line) => process.stdout.write(`${line}\n`) });
process.exit(0);
