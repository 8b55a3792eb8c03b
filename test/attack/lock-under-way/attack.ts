import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ShellEvent } from '#shared/contract/events.ts';
import { closeDatabase } from '#db/vault/open-database.ts';
import { openVault } from '#db/vault/vault-folder.ts';
import { createShell, type Shell } from '#electron/shell/shell.ts';
import { fakeProjectorHost } from '#electron/testing/fake-projector-host.ts';
import { spawnChild } from '#electron/vault-process/spawn-child.ts';

/** What is under way when the vault is locked. */
export const scenes = ['nothing', 'saves', 'a dialog', 'an export', 'a backup', 'a change of keys', 'a process that hangs'] as const;
export type Scene = (typeof scenes)[number];

export interface LockFigures {
  readonly scene: Scene;
  /** From the order to lock until the window was told that it is done, in milliseconds. */
  readonly took: number;
  readonly acknowledged: number;
  /** Acknowledged saves that are not in the vault afterwards; must be 0. */
  readonly lost: number;
  /** The vault process is gone. */
  readonly ended: boolean;
  /** Something was written outside after the lock; must be false. */
  readonly leaked: boolean;
}

const main = { kind: 'main', id: 1 } as const;
const PASSPHRASE = 'cormoran lilas bougie hiver';

/** Opens a real vault in a real process behind the shell, begins something, locks, and looks at what is left. */
export async function lockDuring(scene: Scene): Promise<LockFigures> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-under-way-'));
  const folder = path.join(root, 'coffre');
  const outside = path.join(root, 'outside');
  fs.mkdirSync(outside);
  const events: ShellEvent[] = [];
  let vaultProcess: ReturnType<typeof spawnChild> | undefined;
  let choose: (file: string) => void = () => undefined;
  const never = new Promise<never>(() => undefined);
  const shell: Shell = createShell({
    host: {
      name: 'electron',
      version: '1',
      vaultsFolder: root,
      files: {
        toPdf: () => never,
        toPictures: () => never,
        fonts: () => [],
        folder: outside,
        chooseFile: () =>
          new Promise((resolve) => {
            choose = resolve;
          }),
      },
    },
    projector: fakeProjectorHost(() => shell.projector),
    userDataFolder: path.join(root, 'machine'),
    spawnVault: () => {
      vaultProcess = spawnChild(path.join(import.meta.dirname, '../../../electron/vault-process/entry.ts'));
      return vaultProcess;
    },
    send: (event) => events.push(event),
  });
  const saved: string[] = [];
  try {
    const answer = async (name: string, input: unknown) => {
      const result = await shell.call(main, name, input);
      if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
      return result.value;
    };
    const vault = { label: 'CLSM d’essai', cellule: 'cellule', controller: 'Ville', language: 'fr' };
    await answer('vault.create', { folder, passphrase: PASSPHRASE, ...vault });
    const pid = vaultProcess?.pid ?? 0;
    const draft = (at: number) => ({ form: 'phone', subject: String(at), referralId: null, content: { text: `appel ${at}` } });
    const save = async (at: number): Promise<boolean> => {
      const { ok } = await shell.call(main, 'drafts.save', draft(at));
      if (ok) saved.push(String(at));
      return ok;
    };
    for (let at = 0; at < 20; at += 1) await save(at);
    const paper = {
      document: { kind: 'handover_record' },
      format: scene === 'an export' ? 'pdf' : 'docx',
      language: 'fr',
      folder: null,
    };
    const under: Promise<unknown>[] = [];
    if (scene === 'saves') {
      // As fast as it goes, also while the vault is being locked.
      for (let lane = 0; lane < 4; lane += 1) {
        under.push(
          (async () => {
            for (let at = 1_000 * (lane + 1); await save(at); at += 1);
          })(),
        );
      }
    }
    if (scene === 'a dialog' || scene === 'an export') under.push(shell.call(main, 'files.saveDocument', paper));
    if (scene === 'a backup') under.push(shell.call(main, 'backups.make', {}));
    if (scene === 'a change of keys') {
      const current = { kind: 'passphrase', text: PASSPHRASE };
      for (let at = 0; at < 4; at += 1)
        under.push(shell.call(main, 'keys.add', { current, label: 'Suppléance', next: `tricycle brume marelle ${at}` }));
    }
    if (scene === 'a process that hangs') process.kill(pid, 'SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, scene === 'nothing' ? 0 : 150));
    const from = performance.now();
    await shell.lock('asked');
    const took = performance.now() - from;
    choose(path.join(outside, 'convocation.docx'));
    await Promise.all(under);
    const told = events.some((event) => event.kind === 'locked' && event.reason === 'asked');
    if (!told) throw new Error('the window was not told');
    const lost = await missing(folder, saved);
    return { scene, took, acknowledged: saved.length, lost, ended: isGone(pid), leaked: fs.readdirSync(outside).length > 0 };
  } finally {
    await shell.lock('closed');
    fs.rmSync(root, { recursive: true, force: true });
  }
}

async function missing(folder: string, saved: readonly string[]): Promise<number> {
  const { database } = await openVault({ folder, secret: { kind: 'passphrase', text: PASSPHRASE } });
  try {
    const found = new Set(database.prepare("SELECT subject FROM draft WHERE form = 'phone'").pluck().all());
    return saved.filter((subject) => !found.has(subject)).length;
  } finally {
    closeDatabase(database);
  }
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
