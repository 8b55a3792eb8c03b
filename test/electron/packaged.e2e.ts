import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, test } from 'vitest';
import { fuses } from '../../build/fuses.ts';
import { makeDeb } from '../../build/scripts/make-deb.ts';
import { temporaryFolder } from '../drivers/app-driver.ts';
import { runProduct, startElectronApp } from '../drivers/electron-driver.ts';
import { type PackagedApp, packageApp } from '../drivers/packaged-app.ts';
import { twoSaisinesOf2022 } from '../journeys/two-saisines-of-2022.ts';
import { firstVault } from '../journeys/first-vault.ts';
import { withApp } from '../journeys/with-app.ts';

let packaged: PackagedApp;
beforeAll(() => {
  packaged = packageApp('test');
}, 240_000);

const sha256 = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

describe('the package', () => {
  test('holds the built parts, the driver and nothing else', () => {
    const files = listPackage(packaged.asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
    const foreign = files.filter(
      (file) => !/^\/(?:dist(?:\/(?:main|preload|vault|renderer)(?:\/.*)?)?|node_modules(?:\/.*)?|package\.json|LICENSE)$/.test(file),
    );
    expect(foreign).toEqual([]);
    const modules = new Set(files.flatMap((file) => /^\/node_modules\/([^/]+)/.exec(file)?.[1] ?? []));
    expect([...modules].toSorted()).toEqual(['better-sqlite3', 'bindings', 'file-uri-to-path']);
    expect(files.filter((file) => /\.(?:map|ts|c|cc|cpp|h|gyp)$/.test(file))).toEqual([]);
    expect(files.filter((file) => /test/i.test(file) && file.startsWith('/dist'))).toEqual([]);
  });

  test('holds one native module, of this system', () => {
    const native = fs
      .readdirSync(path.join(packaged.folder, 'resources'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.node'));
    expect(native).toHaveLength(1);
  });

  test('has every fuse as decided, of those that this Electron has', async () => {
    const { version: _version, ...wire } = await getCurrentFuseWire(packaged.program);
    const set = Object.entries(wire).map(([option, state]) => [FuseV1Options[Number(option)], String.fromCharCode(Number(state)) === '1']);
    const decided = Object.entries(fuses).map(([option, on]) => [FuseV1Options[Number(option)], on]);
    expect(set.length).toBeGreaterThanOrEqual(7);
    expect(decided).toEqual(expect.arrayContaining(set));
  });

  test('is the same archive when it is made again', () => {
    expect(sha256(packageApp('test').asar)).toBe(sha256(packaged.asar));
  }, 240_000);
});

describe('the packaged app', () => {
  test('passes the first journey: a vault is made, locked, opened, and opened by the recovery key', async () => {
    await expect(
      withApp((options) => startElectronApp({ ...options, program: packaged.program }), 'packaged-first-vault', firstVault),
    ).resolves.toBeUndefined();
  });

  test('passes the journey of the saisines of 2022', async () => {
    await expect(
      withApp((options) => startElectronApp({ ...options, program: packaged.program }), 'packaged-two-saisines', twoSaisinesOf2022),
    ).resolves.toBeUndefined();
  });

  test('refuses debugging and unsafe switches, when it is the product', async () => {
    const { program } = packageApp('product');
    for (const switches of [
      ['--remote-debugging-port=0'],
      ['--inspect=0'],
      ['--no-sandbox'],
      ['--js-flags=--expose-gc'],
      ['--load-extension=/tmp'],
    ]) {
      // Root has no sandbox: the switch that lets it start is itself among the refused ones.
      const { code, text } = await runProduct(['--no-sandbox', ...switches], program);
      expect([switches, code, text.includes('E_FORBIDDEN_SWITCH')]).toEqual([switches, 1, true]);
    }
    const asNode = spawnSync(program, ['-e', 'console.log("node runs")'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(asNode.stdout).not.toContain('node runs');
  }, 240_000);
});

describe('the Debian package', () => {
  test('is made by Debian’s own tool, twice the same, and the app inside starts', async () => {
    const folder = temporaryFolder('deb');
    const make = () => makeDeb({ unpacked: packaged.folder, folder, version: '0.1.0', epoch: '1735689600', compression: 'none' });
    const first = make();
    const sum = sha256(first);
    expect(sha256(make())).toBe(sum);
    const listed = spawnSync('dpkg-deb', ['-c', first], { encoding: 'utf8' }).stdout;
    expect(listed).toMatch(/root\/root .* \.\/opt\/cellule-clsm\/cellule-clsm$/m);
    const inside = path.join(folder, 'installed');
    expect(spawnSync('dpkg-deb', ['-x', first, inside]).status).toBe(0);
    const app = await startElectronApp({ program: path.join(inside, 'opt/cellule-clsm/cellule-clsm') });
    await app.page.getByRole('heading').first().waitFor();
    await app.close();
  }, 240_000);
});
