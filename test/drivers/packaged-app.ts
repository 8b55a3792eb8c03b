import fs from 'node:fs';
import path from 'node:path';
import { runBuilder } from '../../build/scripts/run-builder.ts';
import { root, temporaryFolder } from './app-driver.ts';
import { electronRuntime, PROGRAM } from './electron-app-folder.ts';

export interface PackagedApp {
  /** The unpacked application. */
  readonly folder: string;
  readonly program: string;
  readonly asar: string;
}

/**
 * Packs the built app with electron-builder, as the product is: archive, fuses, names. Only Electron and the driver built for it are the tests' own.
 * @param flavour `test` can be driven; `product` refuses to be
 */
export function packageApp(flavour: 'test' | 'product'): PackagedApp {
  const runtime = electronRuntime();
  if (!runtime) throw new Error('ELECTRON_DIST and ELECTRON_TEST_MODULES are not set.');
  const stage = temporaryFolder('package');
  // Electron's own sample application must not be in it.
  const dist = path.join(stage, 'electron');
  fs.cpSync(runtime.dist, dist, { recursive: true });
  fs.rmSync(path.join(dist, 'resources'), { recursive: true, force: true });
  fs.mkdirSync(path.join(dist, 'resources'));

  const project = path.join(stage, 'project');
  for (const part of ['preload', 'vault', 'renderer'])
    fs.cpSync(path.join(root, 'dist', part), path.join(project, 'dist', part), { recursive: true });
  fs.cpSync(path.join(root, 'dist', flavour === 'test' ? 'test-flavour/main' : 'main'), path.join(project, 'dist/main'), {
    recursive: true,
  });
  fs.cpSync(runtime.modules, path.join(project, 'node_modules'), { recursive: true });
  fs.mkdirSync(path.join(project, 'build'), { recursive: true });
  fs.copyFileSync(path.join(root, 'build/icon.png'), path.join(project, 'build/icon.png'));
  fs.copyFileSync(path.join(root, 'LICENSE'), path.join(project, 'LICENSE'));
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const driver = JSON.parse(fs.readFileSync(path.join(runtime.modules, 'better-sqlite3/package.json'), 'utf8')) as { version: string };
  const { name, version, description, author, homepage, license, main, desktopName } = manifest;
  fs.writeFileSync(
    path.join(project, 'package.json'),
    JSON.stringify({
      name,
      version,
      description,
      author,
      homepage,
      license,
      main,
      desktopName,
      dependencies: { 'better-sqlite3': driver.version },
    }),
  );
  const output = path.join(stage, 'release');
  const runtimeVersion = fs.readFileSync(path.join(runtime.dist, 'version'), 'utf8').trim().replace(/^v/, '');
  runBuilder(project, [
    '--linux',
    'dir',
    `-c.electronDist=${dist}`,
    `-c.electronVersion=${runtimeVersion}`,
    `-c.directories.output=${output}`,
    `-c.afterPack=${path.join(root, 'build/fuses.ts')}`,
  ]);
  fs.rmSync(dist, { recursive: true });
  const folder = path.join(output, 'linux-unpacked');
  return { folder, program: path.join(folder, PROGRAM), asar: path.join(folder, 'resources/app.asar') };
}
