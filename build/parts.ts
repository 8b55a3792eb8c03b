import path from 'node:path';
import type { InlineConfig } from 'vite';

/** Root of the repository: this file lies in `build/`. */
export const root = path.resolve(import.meta.dirname, '..');

/** What a bundle of Node or Electron may leave outside: Electron itself, and the one native module. */
const external = [/^electron(\/|$)/, 'better-sqlite3', /^node:/];

export interface NodePart {
  /** Entry, relative to the root. */
  readonly entry: string;
  /** Folder of the bundle, relative to `dist/`. */
  readonly folder: string;
  /** Name of the bundle without its ending. */
  readonly name: string;
  /** Constants put in at build time. */
  readonly define?: Readonly<Record<string, string>>;
  /** What is imported only when it is needed lies in files of its own, so that the start does not read it. */
  readonly split?: boolean;
}

/**
 * CommonJS that needs nothing but Electron, Node and the native module, in one file unless it may be split: a sandboxed preload can load no
 * second file, and the package holds no `node_modules` but the driver. Node 18 is the oldest runtime (the tests' Electron).
 */
export function nodePart({ entry, folder, name, define = {}, split = false }: NodePart): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    define: { ...define },
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: path.join(root, entry),
      target: 'node18',
      outDir: path.join(root, 'dist', folder),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external,
        output: { format: 'cjs', codeSplitting: split, entryFileNames: `${name}.cjs`, chunkFileNames: '[name].cjs' },
      },
    },
  };
}
