import fs from 'node:fs';
import path from 'node:path';
import { root } from './app-driver.ts';

/** Where a real Electron is to be had, named by the environment; `undefined` where there is none. */
export interface ElectronRuntime {
  /** Folder of Electron's program. */
  readonly dist: string;
  /** Folder with the database driver built for it. */
  readonly modules: string;
}

export function electronRuntime(env: NodeJS.ProcessEnv = process.env): ElectronRuntime | undefined {
  const dist = env['ELECTRON_DIST'];
  const modules = env['ELECTRON_TEST_MODULES'];
  return dist && modules && fs.existsSync(path.join(dist, 'electron')) ? { dist, modules } : undefined;
}

/** Another name than `electron`, so that the app takes itself for packaged, as the product is. */
export const PROGRAM = 'cellule-clsm';

/**
 * Puts the built app into a copy of the runtime, as a package would.
 * @param flavour `test` can be driven; `product` refuses to be
 * @returns the program
 */
export function assembleApp(folder: string, { dist, modules }: ElectronRuntime, flavour: 'test' | 'product'): string {
  copyLinked(dist, folder);
  fs.renameSync(path.join(folder, 'electron'), path.join(folder, PROGRAM));
  const app = path.join(folder, 'resources/app');
  fs.mkdirSync(path.join(app, 'dist'), { recursive: true });
  for (const part of ['preload', 'vault', 'renderer'])
    fs.cpSync(path.join(root, 'dist', part), path.join(app, 'dist', part), { recursive: true });
  fs.cpSync(path.join(root, 'dist', flavour === 'test' ? 'test-flavour/main' : 'main'), path.join(app, 'dist/main'), { recursive: true });
  fs.cpSync(modules, path.join(app, 'node_modules'), { recursive: true });
  const { name, version, main } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, string>;
  fs.writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name, version, main }));
  return path.join(folder, PROGRAM);
}

/** A quarter of a gigabyte, which nobody changes: linked where the disk allows it, copied elsewhere. */
export function copyLinked(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyLinked(source, target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    fs.linkSync(source, target);
  } catch {
    fs.copyFileSync(source, target, fs.constants.COPYFILE_FICLONE);
  }
}
