import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { callContract } from '../drivers/call-contract.ts';
import { type ElectronDriver, startElectronApp } from '../drivers/electron-driver.ts';
import { commandLineOf as commandLine, processTree } from '../drivers/processes.ts';

let app: ElectronDriver | undefined;
afterEach(async () => {
  await app?.kill();
  app = undefined;
});

/** Ids of the utility process that holds the vault, by the name that it was given. */
function vaultProcesses(pid: number): number[] {
  return processTree(pid).filter((id) => /--utility-sub-type=node\.mojom\.NodeService/.test(commandLine(id)));
}

const demonstration = (driver: ElectronDriver) => ({ folder: path.join(driver.home, 'Documents', 'demonstration'), language: 'fr' });

test('a vault is opened in a process of its own, which locking ends, with everything in one file', async () => {
  app = await startElectronApp();
  expect(vaultProcesses(app.pid)).toEqual([]);
  expect(await callContract(app.page, 'vault.createDemonstration', demonstration(app))).toMatchObject({ ok: true });
  expect(vaultProcesses(app.pid)).toHaveLength(1);
  expect(await callContract(app.page, 'vault.current', {})).toMatchObject({ ok: true, value: { demonstration: true } });

  expect(await callContract(app.page, 'vault.lock', {})).toEqual({ ok: true, value: {} });
  expect(vaultProcesses(app.pid)).toEqual([]);
  expect(readdirSync(demonstration(app).folder)).not.toContain('vault.db-wal');
  expect(await callContract(app.page, 'vault.current', {})).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
  expect(await callContract(app.page, 'shell.environment', {})).toMatchObject({
    value: { open: false, recentVaults: [{ demonstration: true, present: true }] },
  });
});

test('a vault process that is killed shows as locked, and the app goes on', async () => {
  app = await startElectronApp();
  await callContract(app.page, 'vault.createDemonstration', demonstration(app));
  const [vault] = vaultProcesses(app.pid);
  const told = app.page.evaluate(
    () =>
      new Promise((resolve) => {
        const { cellule } = window as unknown as { cellule: { listen(listener: (event: unknown) => void): void } };
        cellule.listen(resolve);
      }),
  );
  process.kill(vault ?? 0, 'SIGKILL');
  expect(await told).toEqual({ kind: 'locked', reason: 'crash' });
  expect(await callContract(app.page, 'shell.environment', {})).toMatchObject({ ok: true, value: { open: false } });
});

test('closing the window closes the vault first, and then the app ends by itself', async () => {
  app = await startElectronApp();
  const { folder } = demonstration(app);
  await callContract(app.page, 'vault.createDemonstration', demonstration(app));
  const { pid } = app;
  await app.close();
  app = undefined;
  expect(commandLine(pid)).toBe('');
  expect(readdirSync(folder)).not.toContain('vault.db-wal');
});

test('a second start on the same machine is the first window again', async () => {
  app = await startElectronApp();
  await expect(startElectronApp({ userData: app.userData })).rejects.toThrow(/closed|ended/);
  expect(app.pages()).toHaveLength(1);
  expect(await callContract(app.page, 'shell.environment', {})).toMatchObject({ ok: true });
});
