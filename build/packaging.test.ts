import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, test } from 'vitest';
import { fuses } from './fuses.ts';
import { root } from './parts.ts';
import { SUMS, writeChecksums } from './scripts/checksums.ts';
import { dependencies } from './scripts/make-deb.ts';

/** electron-builder's own parser and its own check of a configuration: what it would refuse on another system is refused here. */
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { validateConfiguration } = ofBuilder('app-builder-lib/out/util/config/config') as {
  validateConfiguration(config: unknown, log: unknown): Promise<void>;
};
const { load } = ofBuilder('js-yaml') as { load(text: string): unknown };

interface Target {
  readonly target: readonly string[];
  readonly icon: string;
}
interface Configuration {
  readonly files: readonly string[];
  readonly afterPack: string;
  readonly publish: unknown;
  readonly artifactName: string;
  readonly electronLanguages: readonly string[];
  readonly linux: Target & { readonly executableName: string };
  readonly win: Target;
  readonly mac: Target & { readonly hardenedRuntime: boolean };
  readonly deb: { readonly depends: readonly string[]; readonly packageName: string };
  readonly dmg: { readonly writeUpdateInfo: boolean };
  readonly nsis: Readonly<Record<string, unknown>>;
}

const text = fs.readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
const config = load(text) as Configuration;
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  desktopName: string;
};

describe('what is packed into the product', () => {
  test('electron-builder knows every setting, and refuses one that it does not know', async () => {
    const log = { isEnabled: false, add: () => undefined };
    await expect(validateConfiguration(structuredClone(config), log)).resolves.toBeUndefined();
    await expect(validateConfiguration({ ...config, nsis: { ...config.nsis, perMachines: true } }, log)).rejects.toThrow(/nsis/);
  });

  test('there is one list of files: a second one, of a platform, would let everything in', () => {
    expect(text.match(/^\s*files:/gm)).toEqual(['files:']);
  });

  test('the list names each built part by itself, and neither the test flavour nor the whole of dist', () => {
    expect(config.files.filter((pattern) => pattern.startsWith('dist'))).toEqual([
      'dist/main/**',
      'dist/preload/**',
      'dist/vault/**',
      'dist/renderer/**',
    ]);
  });

  test('no source map is packed, no source of the driver, no binary of another system', () => {
    expect(config.files).toEqual(
      expect.arrayContaining([
        '!**/*.map',
        '!node_modules/better-sqlite3/{deps,src}/**',
        '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
      ]),
    );
  });

  test('fuses are set by our own list, which has all of them', () => {
    expect(config.afterPack).toBe('build/fuses.ts');
    expect(text).not.toContain('electronFuses');
    const options = Object.keys(FuseV1Options).filter((name) => !Number.isNaN(Number(name)));
    expect(Object.keys(fuses).toSorted()).toEqual(options.toSorted());
  });

  test('nothing is published, nothing updates itself, nothing that an updater needs is made', () => {
    expect(config.publish).toBeNull();
    expect(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((name) => /updat/.test(name))).toEqual([]);
    expect(config.nsis).toMatchObject({ packElevateHelper: false, differentialPackage: false });
    expect(config.dmg.writeUpdateInfo).toBe(false);
  });
});

describe('the installers', () => {
  test('each system has its own: deb and AppImage, NSIS, dmg', () => {
    expect([config.linux.target, config.win.target, config.mac.target]).toEqual([['deb', 'AppImage', 'dir'], ['nsis'], ['dmg']]);
    for (const { icon } of [config.linux, config.win, config.mac]) {
      // Width and height of a PNG; macOS asks for 512 points at least, twice as many are sharp.
      const png = fs.readFileSync(path.join(root, icon));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024]);
    }
  });

  test('Windows: one installer for one person or for all, which can be told without a page, in French, and which leaves preferences alone', () => {
    expect(config.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      selectPerMachineByDefault: false,
      allowElevation: true,
      deleteAppDataOnUninstall: false,
      runAfterFinish: false,
      language: '1036',
      displayLanguageSelector: false,
    });
    // The documentation names these two switches; they are electron-builder's.
    const installer = fs.readFileSync(
      path.join(path.dirname(ofBuilder.resolve('app-builder-lib/package.json')), 'templates/nsis/assistedInstaller.nsh'),
      'utf8',
    );
    const page = fs.readFileSync(path.join(root, 'docs/installation.md'), 'utf8');
    for (const choice of ['/allusers', '/currentuser']) {
      expect(installer).toContain(`"${choice}"`);
      expect(page).toContain(choice);
    }
  });

  test('macOS: the hardened runtime, which notarisation asks for', () => {
    expect(config.mac.hardenedRuntime).toBe(true);
  });

  test('Debian: both ways of making the package ask for the same things, and name it the same', () => {
    expect(config.deb.depends).toEqual(dependencies);
    expect(config.deb.packageName).toBe('cellule-clsm');
    expect(manifest.desktopName).toBe(`${config.linux.executableName}.desktop`);
  });

  test('a file’s name tells version, system and processor', () => {
    for (const part of ['${version}', '${os}', '${arch}', '${ext}']) expect(config.artifactName).toContain(part);
  });

  test('what is beside the packages lets them be compared: one line a file, none for what was not packed', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-sums-'));
    try {
      fs.writeFileSync(path.join(folder, 'cellule.deb'), 'package');
      fs.writeFileSync(path.join(folder, 'builder-debug.yml'), 'notes');
      fs.mkdirSync(path.join(folder, 'linux-unpacked'));
      const sum = createHash('sha256').update('package').digest('hex');
      expect(writeChecksums(folder)).toEqual([`${sum}  cellule.deb`]);
      expect(writeChecksums(folder)).toEqual([`${sum}  cellule.deb`]);
      expect(fs.readFileSync(path.join(folder, SUMS), 'utf8')).toBe(`${sum}  cellule.deb\n`);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
