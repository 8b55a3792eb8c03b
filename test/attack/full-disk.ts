import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createVaultSession } from '#db/process/vault-session.ts';
import { inspectBackup } from '#db/backup/inspect-backup.ts';
import { openBackup } from '#db/backup/open-backup.ts';
import { oneReferral } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, temporaryFolder, testVault } from '#db/testing/session.ts';
import { checkWhole } from '#db/vault/open-database.ts';
import { openVault } from '#db/vault/vault-folder.ts';

/**
 * A disk that is full: a real small file system (tmpfs, which needs the right to mount), on which a vault lies and less and less room is left,
 * from none at all to more than enough, so that each operation fails at every step of it that takes room. After each: the answer is a
 * sentence or a success, the vault opens, what was acknowledged is there, the older backup is intact, nothing half made has a name that
 * counts. `node test/attack/full-disk.ts` prints the figures; without the right to mount it says so and ends with code 2.
 */
const DISK_BYTES = 24 * 1024 * 1024;
/** Above the size of the vault a few kilobytes decide nothing. */
const STEP_BYTES = Number(process.argv[2] ?? 128) * 1024;
const CHEAP = { scryptN: 2 ** 14 };
const secret = { kind: 'passphrase' as const, text: TEST_PASSPHRASE };
const NEXT = 'tricycle brume marelle quinze';

type Ask = (name: string, input: unknown) => Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>;

/** An operation that takes room; answers its code when it was refused. */
const works: Readonly<Record<string, (ask: Ask, folder: string, oldBackup: string) => Promise<string | null>>> = {
  saving: async (ask) => {
    for (let index = 0; index < 30; index += 1) {
      const answer = await ask('followUp.addNote', { referralId: 1, on: '2026-11-10', text: `${index} ${'mot '.repeat(400)}` });
      if (!answer.ok) return answer.error?.code ?? '';
    }
    return null;
  },
  'backing up': async (ask) => {
    await ask('backups.make', {});
    for (;;) {
      const { value } = await ask('backups.status', {});
      const { running, failure } = value as { running: boolean; failure: { code: string } | null };
      if (!running) return failure?.code ?? null;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  },
  restoring: async (ask, folder, oldBackup) => codeOf(await ask('backups.restore', { file: oldBackup, secret: null, folder })),
  'changing the passphrase': async (ask) => codeOf(await ask('vault.changePassphrase', { current: secret, next: NEXT })),
  exporting: async (ask, folder) => codeOf(await ask('backups.export', { folder: path.join(folder, '..'), encrypted: true })),
};

const codeOf = (answer: { ok: boolean; error?: { code: string } }): string | null => (answer.ok ? null : (answer.error?.code ?? ''));

const SENTENCES = new Set(['vault_disk_full', 'backup_disk_full']);

async function main(): Promise<void> {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const temporary = temporaryFolder();
  const disk = path.join(temporary.path, 'disk');
  fs.mkdirSync(disk);
  if (!mount(disk)) {
    print('a small file system cannot be mounted here: nothing was tried');
    temporary.remove();
    process.exitCode = 2;
    return;
  }
  let faults = 0;
  try {
    const template = path.join(temporary.path, 'template');
    const oldBackup = await makeTemplate(template);
    for (const [name, work] of Object.entries(works)) {
      const codes = new Map<string, number>();
      let rounds = 0;
      for (let room = 0; ; room += STEP_BYTES) {
        const { code, fault } = await oneRound(template, disk, path.relative(template, oldBackup), room, work);
        rounds += 1;
        codes.set(code ?? 'done', (codes.get(code ?? 'done') ?? 0) + 1);
        if (fault) {
          faults += 1;
          print(`${name} with ${room / 1024} KiB left: ${fault}`);
        }
        // Far enough: three times in a row there was room.
        if ((codes.get('done') ?? 0) >= 3 || room > DISK_BYTES / 2) break;
      }
      print(`${name.padEnd(24)} ${rounds} amounts of room: ${[...codes].map(([code, count]) => `${count} ${code}`).join(', ')}`);
    }
    print(`in all: ${faults} faults`);
  } finally {
    execFileSync('umount', [disk]);
    temporary.remove();
  }
  if (faults > 0) process.exitCode = 1;
}

function mount(disk: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A vault with a backup. @returns the backup */
async function makeTemplate(template: string): Promise<string> {
  const vault = await testVault();
  await oneReferral(vault);
  const ask: Ask = (name, input) => vault.session.handle(name, input);
  await works['backing up']?.(ask, vault.folder, '');
  await vault.session.close();
  fs.cpSync(vault.folder, template, { recursive: true });
  await vault.remove();
  const place = path.join(template, 'sauvegardes');
  return path.join(place, fs.readdirSync(place)[0] ?? '');
}

async function oneRound(
  template: string,
  disk: string,
  backup: string,
  room: number,
  work: (ask: Ask, folder: string, oldBackup: string) => Promise<string | null>,
): Promise<{ code: string | null; fault: string | null }> {
  const folder = path.join(disk, 'coffre');
  const ballast = path.join(disk, 'ballast');
  for (const name of fs.readdirSync(disk)) fs.rmSync(path.join(disk, name), { recursive: true, force: true });
  fs.cpSync(template, folder, { recursive: true });
  const session = createVaultSession({ now: () => new Date('2026-11-21T12:00:00'), emit: () => undefined, ...CHEAP });
  const notes: string[] = [];
  const ask: Ask = async (name, input) => {
    const answer = (await session.handle(name, input)) as Awaited<ReturnType<Ask>>;
    if (answer.ok && name === 'followUp.addNote') notes.push((input as { text: string }).text.trim());
    return answer;
  };
  await ask('vault.open', { folder, secret });
  fill(disk, ballast, room);
  const oldBackup = path.join(folder, backup);
  const code = await work(ask, folder, oldBackup);
  await session.close().catch(() => undefined);
  fs.rmSync(ballast, { force: true });
  return { code, fault: await lookAfter(folder, oldBackup, code, notes) };
}

/** Leaves so much room on the disk. */
function fill(disk: string, ballast: string, room: number): void {
  const handle = fs.openSync(ballast, 'w');
  try {
    for (const piece of [1 << 20, 1 << 16, 1 << 12]) {
      const bytes = Buffer.alloc(piece);
      for (;;) {
        const { bavail, bsize } = fs.statfsSync(disk);
        if (bavail * bsize < room + piece) break;
        fs.writeSync(handle, bytes);
      }
    }
  } finally {
    fs.closeSync(handle);
  }
}

async function lookAfter(folder: string, oldBackup: string, code: string | null, notes: readonly string[]): Promise<string | null> {
  if (code !== null && !SENTENCES.has(code)) return `told as « ${code} »`;
  try {
    const { database } = await openBySecret(folder);
    try {
      checkWhole(database);
      const found = new Set(
        database
          .prepare<{ text: string }>('SELECT text FROM note')
          .all()
          .map(({ text }) => text.trim()),
      );
      if (!notes.every((note) => found.has(note))) return 'an acknowledged note is lost';
    } finally {
      database.close();
    }
    for (const name of fs.readdirSync(path.dirname(oldBackup)).filter((each) => each.endsWith('.clsm'))) {
      await inspectBackup(await openBackup(path.join(path.dirname(oldBackup), name), { secret }, CHEAP));
    }
    if (!fs.existsSync(oldBackup)) return 'the old backup is gone';
    return null;
  } catch (error) {
    return `afterwards: ${String((error as { code?: string }).code ?? error)}`;
  }
}

async function openBySecret(folder: string) {
  try {
    return await openVault({ folder, secret }, CHEAP);
  } catch (error) {
    if ((error as { code?: string }).code !== 'wrong_passphrase') throw error;
    return openVault({ folder, secret: { kind: 'passphrase', text: NEXT } }, CHEAP);
  }
}

if (process.argv[1] === import.meta.filename) await main();
