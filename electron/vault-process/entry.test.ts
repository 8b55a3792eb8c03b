import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VaultEvent } from '#db/process/vault-session.ts';
import { spawnChild } from './spawn-child.ts';
import { createSupervisor } from './supervisor.ts';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-process-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** The real process, run unbundled under this Node. */
function realVault() {
  const events: VaultEvent[] = [];
  const crashes: string[] = [];
  const pids: (number | undefined)[] = [];
  const supervisor = createSupervisor({
    spawn: () => {
      const child = spawnChild(path.join(import.meta.dirname, 'entry.ts'));
      pids.push(child.pid);
      return child;
    },
    onEvent: (event) => events.push(event),
    onCrash: () => crashes.push('crash'),
    closeLimit: 5_000,
  });
  return { supervisor, events, crashes, pids };
}

const isAlive = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a vault in a process of its own', () => {
  test('it is made, locked with its process gone and its file whole, and opened again', async () => {
    const { supervisor, events, crashes, pids } = realVault();
    const vault = path.join(folder, 'poitiers');
    const passphrase = 'quatre mots sans lien entre eux';
    const made = await supervisor.call('vault.create', {
      folder: vault,
      label: 'CLSM de Poitiers',
      cellule: 'cellule de concertation',
      controller: 'Ville de Poitiers',
      passphrase,
      language: 'fr',
    });
    expect(made).toMatchObject({ ok: true, value: { vault: { label: 'CLSM de Poitiers' } } });
    expect(events).toMatchObject([{ kind: 'opened', label: 'CLSM de Poitiers', demonstration: false }]);

    await supervisor.lock();
    expect(pids.map(isAlive)).toEqual([false]);
    expect(fs.existsSync(path.join(vault, 'vault.db-wal'))).toBe(false);
    expect(crashes).toEqual([]);

    const opened = await supervisor.call('vault.open', { folder: vault, secret: { kind: 'passphrase', text: passphrase } });
    expect(opened).toMatchObject({ ok: true });
    await supervisor.lock();
    expect(pids.map(isAlive)).toEqual([false, false]);
  });

  test('a process that is killed is noticed, and the next call finds another', async () => {
    const { supervisor, crashes, pids } = realVault();
    expect(await supervisor.call('vault.current', {})).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
    const pending = supervisor.call('vault.createDemonstration', { folder: path.join(folder, 'demonstration'), language: 'fr' });
    process.kill(pids[0] ?? 0, 'SIGKILL');
    expect(await pending).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
    expect(crashes).toEqual(['crash']);
    await supervisor.call('vault.current', {});
    expect(pids).toHaveLength(2);
    await supervisor.lock();
  });
});
