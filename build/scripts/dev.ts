import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build, mergeConfig } from 'vite';
import { root } from '../parts.ts';
import rendererConfig from '../vite.renderer.config.ts';
import { buildParts } from './build-parts.ts';

/**
 * For work on the screens: they are built again at each change, behind the loopback host; reload the page to see it.
 * A change of the vault or of the hosts asks for a new start.
 */
await buildParts(['vault']);
fs.rmSync(path.join(root, 'dist/.stamps/renderer'), { force: true });
await build(mergeConfig({ mode: 'development' }, mergeConfig(rendererConfig, { logLevel: 'info', build: { watch: {}, minify: false } })));

const host = spawn(process.execPath, [path.join(root, 'electron/loopback/main.ts')], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => host.kill(signal));
host.once('exit', (code) => process.exit(code ?? 1));
