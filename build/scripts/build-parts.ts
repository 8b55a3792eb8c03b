import fs from 'node:fs';
import path from 'node:path';
import { build, type InlineConfig, mergeConfig } from 'vite';
import { root } from '../parts.ts';
import { mainConfig } from '../vite.main.config.ts';
import preloadConfig from '../vite.preload.config.ts';
import projectorPreloadConfig from '../vite.projector-preload.config.ts';
import rendererConfig from '../vite.renderer.config.ts';
import vaultConfig from '../vite.vault.config.ts';
import engineConfig from '../vite.engine.config.ts';
import readerConfig from '../vite.reader.config.ts';
import { contentHash } from './content-hash.ts';
import { recordPackages } from './record-packages.ts';
import { writeLicences } from './write-licences.ts';

interface Part {
  readonly config: InlineConfig;
  /** What the bundle is made of, relative to the root. */
  readonly inputs: readonly string[];
  /** A file that exists when it was built. */
  readonly result: string;
}

const always = ['package-lock.json', 'package.json', 'tsconfig.json', 'build/parts.ts', 'build/scripts/record-packages.ts'];

/** The bundles by name, in the order in which they are built. */
export const parts = {
  main: {
    config: mainConfig('product'),
    inputs: ['electron', 'shared', 'db/vault', 'build/vite.main.config.ts'],
    result: 'dist/main/main.cjs',
  },
  'test-flavour': {
    config: mainConfig('test'),
    inputs: ['electron', 'shared', 'db/vault', 'build/vite.main.config.ts'],
    result: 'dist/test-flavour/main/main.cjs',
  },
  preload: {
    config: preloadConfig,
    inputs: ['electron/preload', 'shared', 'build/vite.preload.config.ts'],
    result: 'dist/preload/main-preload.cjs',
  },
  // In a folder of the preload's, which empties it: it is built after it.
  'projector-preload': {
    config: projectorPreloadConfig,
    inputs: ['electron/preload', 'shared', 'build/vite.projector-preload.config.ts'],
    result: 'dist/preload/projector/projector-preload.cjs',
  },
  vault: {
    config: vaultConfig,
    inputs: ['electron/vault-process', 'shared', 'db', 'build/vite.vault.config.ts'],
    result: 'dist/vault/vault.cjs',
  },
  // In a folder of the vault's, which empties it: it is built after it.
  engine: {
    config: engineConfig,
    inputs: ['db/engine', 'shared', 'build/vite.engine.config.ts'],
    result: 'dist/vault/engine/engine.cjs',
  },
  // In a folder of the vault's too.
  reader: {
    config: readerConfig,
    inputs: ['db/import', 'shared', 'build/vite.reader.config.ts'],
    result: 'dist/vault/reader/reader.cjs',
  },
  renderer: {
    config: rendererConfig,
    inputs: [
      'renderer',
      'shared',
      'docs/guide',
      'docs/images/guide',
      'docs/nouveautes.md',
      'docs/nouveautes.en.md',
      'build/vite.renderer.config.ts',
    ],
    result: 'dist/renderer/index.html',
  },
} satisfies Record<string, Part>;

export type PartName = keyof typeof parts;

/** What the product is made of; the test flavour is built only by the tests in the real Electron. */
export const productParts = [
  'main',
  'preload',
  'projector-preload',
  'vault',
  'engine',
  'reader',
  'renderer',
] as const satisfies readonly PartName[];

const isTest = (relative: string) => /\.test\.tsx?$|^renderer\/testing\//.test(relative);

/**
 * Builds what changed since it was last built: inputs are compared by content, so a checkout, a touch or another clock changes nothing.
 * @param force builds even what did not change
 * @returns the parts that were built now
 * @throws what Vite throws, when a part does not compile
 */
export async function buildParts(names: readonly PartName[], force = false): Promise<PartName[]> {
  const built: PartName[] = [];
  for (const name of names) {
    const part: Part = parts[name];
    const stamp = path.join(root, 'dist/.stamps', name);
    const hash = contentHash(root, [...always, ...part.inputs], isTest);
    if (!force && fs.existsSync(path.join(root, part.result)) && readOrEmpty(stamp) === hash) continue;
    fs.rmSync(stamp, { force: true });
    await build(mergeConfig({ mode: 'production', plugins: [recordPackages(name)] }, part.config));
    fs.mkdirSync(path.dirname(stamp), { recursive: true });
    fs.writeFileSync(stamp, hash);
    built.push(name);
  }
  if (built.some((name) => name !== 'test-flavour')) writeLicences();
  return built;
}

function readOrEmpty(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
