import fs from 'node:fs';
import path from 'node:path';
import { createVaultSession } from '#db/process/vault-session.ts';
import { firstBrokenEntry } from '#db/audit/audit-chain.ts';
import { inspectBackup } from '#db/backup/inspect-backup.ts';
import { openBackup } from '#db/backup/open-backup.ts';
import { readForeign } from '#db/import/foreign-reader.ts';
import { migrations } from '#db/schema/migrate.ts';
import { createStore } from '#db/store/store.ts';
import { TEST_PASSPHRASE, temporaryFolder } from '#db/testing/session.ts';
import { checkWhole } from '#db/vault/open-database.ts';
import { openVault } from '#db/vault/vault-folder.ts';
import { ERASURE_DAY } from './erasable-vault.ts';
import { limitedDatabases, smallDisk, type TightPlace } from './full-disk-room.ts';
import {
  type Ask,
  CHEAP,
  DONE,
  makeTemplates,
  NEXT,
  notesIn,
  type Outcome,
  PAGES_LATER,
  type Templates,
  type Work,
  works,
} from './full-disk-works.ts';

/**
 * A disk that is full: a real small file system (tmpfs, which needs the right to mount) on which a vault lies and less and less room is left,
 * from none at all to more than enough, in steps of 16 KiB, and of a quarter of it wherever the answer changes; so each operation fails at every step of it
 * that takes room. After each: the answer is a success or a sentence about the disk, the vault opens with what was there before, the older backup is
 * intact, nothing half made is left. `node test/attack/full-disk.ts [step in KiB] [work]` prints the figures. Where mounting is not permitted it says so, and
 * limits the open database instead (`max_page_count`).
 */
const SENTENCES: ReadonlySet<Outcome> = new Set([DONE, PAGES_LATER, 'vault_disk_full', 'backup_disk_full']);

/** Files of a vault that was opened and closed again. */
const OWN_FILES: ReadonlySet<string> = new Set(['vault.db', 'keys.json', 'keys.copy.json', 'sauvegardes']);

const PAGE = 4096;
const MOST = 12 * 1024 * 1024;

export interface Tried {
  readonly outcome: Outcome;
  readonly fault: string | null;
}

/** One amount of room. @param room in bytes */
export async function tryWith(place: TightPlace, templates: Templates, work: Work, room: number): Promise<Tried> {
  for (const name of fs.readdirSync(place.folder)) fs.rmSync(path.join(place.folder, name), { recursive: true, force: true });
  const folder = path.join(place.folder, 'coffre');
  const outside = path.join(place.folder, 'dehors');
  fs.mkdirSync(outside);
  fs.cpSync(templates[work.template] as string, folder, { recursive: true });
  const backups = path.join(folder, 'sauvegardes');
  const oldBackup = path.join(backups, fs.existsSync(backups) ? (fs.readdirSync(backups)[0] ?? '') : '');
  const before = fs.existsSync(oldBackup) && fs.statSync(oldBackup).isFile() ? fs.readFileSync(oldBackup) : null;
  const session = newSession(work);
  const notes: string[] = [];
  const ask: Ask = async (name, input) => {
    const answer = (await session.handle(name, input)) as Awaited<ReturnType<Ask>>;
    if (answer.ok && name === 'followUp.addNote') notes.push((input as { text: string }).text.trim());
    return answer;
  };
  const scene = { ask, folder, oldBackup, outside };
  if (!work.opensItself) await ask('vault.open', { folder, secret: passphrase(TEST_PASSPHRASE) });
  await work.before?.(scene);
  place.leave(room);
  const outcome = await work.run(scene);
  await session.close().catch(() => undefined);
  place.free();
  try {
    const opened = await opensAfterwards(folder, work);
    const leftOver = halfMade(place.folder, folder);
    const { database } = await openVault({ folder, secret: passphrase(opened) }, CHEAP);
    try {
      checkWhole(database);
      const found = notesIn(database);
      const fault =
        (SENTENCES.has(outcome) ? null : `told as « ${outcome} »`) ??
        (notes.every((note) => found.includes(note)) ? null : 'an acknowledged note is lost') ??
        (firstBrokenEntry(createStore(database)) === null ? null : 'the audit is broken') ??
        leftOver ??
        work.look({ outcome, database, passphrase: opened, outside, templates });
      if (fault !== null) return { outcome, fault };
    } finally {
      database.close();
    }
    if (before !== null && !fs.readFileSync(oldBackup).equals(before)) return { outcome, fault: 'the old backup is another' };
    for (const name of fs.existsSync(backups) ? fs.readdirSync(backups) : []) {
      await inspectBackup(await openBackup(path.join(backups, name), { secret: passphrase(TEST_PASSPHRASE) }, CHEAP));
    }
    return { outcome, fault: null };
  } catch (error) {
    return { outcome, fault: `afterwards: ${String((error as { code?: string }).code ?? error)}` };
  }
}

const passphrase = (text: string) => ({ kind: 'passphrase' as const, text });

const newSession = ({ template }: Work) =>
  createVaultSession({
    now: () => new Date(`${template === 'erasable' ? ERASURE_DAY : '2026-11-21'}T12:00:00`),
    emit: () => undefined,
    reader: async (kind, bytes) => readForeign(kind, bytes),
    ...CHEAP,
  });

/** With room again, as the person opens it. @returns the passphrase that did @throws the code of the refusal */
async function opensAfterwards(folder: string, work: Work): Promise<string> {
  if (work.opensItself) await isWholeBefore(folder);
  for (const text of [TEST_PASSPHRASE, NEXT]) {
    const session = newSession(work);
    const answer = await session.handle('vault.open', { folder, secret: passphrase(text) });
    await session.close();
    if (answer.ok) return text;
    if (answer.error.code !== 'wrong_passphrase') throw Object.assign(new Error(), { code: answer.error.code });
  }
  throw Object.assign(new Error(), { code: 'wrong_passphrase' });
}

/** A migration that was refused left the schema of before, whole. */
async function isWholeBefore(folder: string): Promise<void> {
  const { database } = await openVault({ folder, secret: passphrase(TEST_PASSPHRASE) }, CHEAP);
  try {
    const version = database.pragma('user_version', { simple: true });
    if (version !== 1 && version !== migrations.length) throw new Error(`half migrated: ${String(version)}`);
  } finally {
    database.close();
  }
}

function halfMade(disk: string, folder: string): string | null {
  const names = fs.readdirSync(disk, { recursive: true, encoding: 'utf8' });
  const partial = names.filter((name) => name.includes('.partial'));
  const strange = fs.readdirSync(folder).filter((name) => !OWN_FILES.has(name));
  return partial.length + strange.length === 0 ? null : `left over: ${[...partial, ...strange].join(', ')}`;
}

/** Every amount of room of a work in this step, and in the finest one wherever the answer changes. */
async function tryAll(place: TightPlace, templates: Templates, work: Work, step: number): Promise<ReadonlyMap<number, Tried>> {
  const tried = new Map<number, Tried>();
  const tryOnce = async (room: number): Promise<Tried> => {
    const result = await tryWith(place, templates, work, room);
    tried.set(room, result);
    return result;
  };
  let enough = 0;
  // Far enough: three times in a row there was room.
  for (let room = 0; enough < 3 && room <= MOST; room += step) {
    const { outcome } = await tryOnce(room);
    enough = outcome === DONE ? enough + 1 : 0;
  }
  const coarse = [...tried].toSorted(([a], [b]) => a - b);
  for (const [at, [room, { outcome }]] of coarse.entries()) {
    const next = coarse[at + 1];
    if (!next || next[1].outcome === outcome) continue;
    const finest = Math.max(step / 4, PAGE);
    for (let between = room + finest; between < next[0]; between += finest) await tryOnce(between);
  }
  return tried;
}

async function main(step: number, only: string | undefined): Promise<void> {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const temporary = temporaryFolder();
  const folder = path.join(temporary.path, 'disk');
  fs.mkdirSync(folder);
  let place = smallDisk(folder);
  if (place === null) {
    print('a small file system cannot be mounted here: the open database is limited instead');
    place = limitedDatabases(folder);
  }
  let [faults, rounds] = [0, 0];
  try {
    const root = path.join(temporary.path, 'templates');
    fs.mkdirSync(root);
    const templates = await makeTemplates(root);
    for (const [name, work] of Object.entries(works).filter(
      ([each, { inDatabase }]) => (place.everything || inDatabase) && (only ?? each) === each,
    )) {
      const tried = await tryAll(place, templates, work, step);
      const codes = new Map<Outcome, number>();
      for (const [room, { outcome, fault }] of tried) {
        rounds += 1;
        codes.set(outcome, (codes.get(outcome) ?? 0) + 1);
        if (fault === null) continue;
        faults += 1;
        print(`${name} with ${room / 1024} KiB left: ${fault}`);
      }
      const last = Math.max(...[...tried].flatMap(([room, { outcome }]) => (outcome === DONE ? [] : [room])));
      const until = Number.isFinite(last) ? `, the last at ${last / 1024} KiB` : '';
      print(
        `${name.padEnd(24)} ${tried.size} amounts of room: ${[...codes].map(([code, times]) => `${times} ${code}`).join(', ')}${until}`,
      );
    }
    print(`in all: ${rounds} amounts of room on ${place.name}, ${faults} faults`);
  } finally {
    place.remove();
    temporary.remove();
  }
  if (faults > 0) process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) await main(Number(process.argv[2] ?? 16) * 1024, process.argv[3]);
