import fs from 'node:fs';
import path from 'node:path';
import { build, mergeConfig } from 'vite';
import { runLoopback } from '#electron/loopback/run-loopback.ts';
import { root } from '../parts.ts';
import rendererConfig from '../vite.renderer.config.ts';
import { buildParts } from './build-parts.ts';

/**
 * For work on the screens: they are rebuilt at each change, behind the loopback host; reload the page to see it.
 * A change of the vault or of the hosts asks for a new start.
 */
await buildParts(['vault']);
const stamp = path.join(root, 'dist/.stamps/renderer');
fs.rmSync(stamp, { force: true });
await build(mergeConfig({ mode: 'development' }, mergeConfig(rendererConfig, { logLevel: 'info', build: { watch: {}, minify: false } })));
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
await runLoopback({ dist: path.join(root, 'dist'), version, say: (line) => process.stdout.write(`${line}\n`) });
process.exit(0);
