import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { checkContent } from '#db/backup/check-database.ts';
import { inspectBackup } from '#db/backup/inspect-backup.ts';
import { openBackup } from '#db/backup/open-backup.ts';
import { firstBrokenEntry } from '#db/audit/audit-chain.ts';
import { migrate, migrations, schemaVersion } from '#db/schema/migrate.ts';
import { createStore, sql } from '#db/store/store.ts';
import { oneReferral } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, temporaryFolder, testVault } from '#db/testing/session.ts';
import { checkWhole } from '#db/vault/open-database.ts';
import { createVault, openVault } from '#db/vault/vault-folder.ts';

/**
 * `kill -9` at random moments of each kind of work that writes: what was acknowledged is there, the vault opens, and nothing is half
 * done. `node test/attack/kill-rounds.ts [rounds] [kind]` prints the figures; a few rounds run in `npm test`.
 */
export const workKinds = ['saving', 'migrating', 'backing up', 'rewriting the key file', 'renewing the data key', 'restoring'] as const;
export type WorkKind = (typeof workKinds)[number];

const CHEAP = { scryptN: 2 ** 14 };
const CHILD = path.join(import.meta.dirname, 'kill-rounds-child.ts');

interface Told {
  readonly note?: string;
  readonly backup?: string;
  readonly secret?: string;
  readonly restored?: string;
  readonly opened?: boolean;
}

export interface RoundResult {
  readonly acknowledged: number;
  /** What is wrong, in words; empty when nothing is. */
  readonly faults: readonly string[];
}

/** Vaults that the rounds begin from: one of today's schema with a referral, one of the first schema. */
export async function makeTemplates(root: string): Promise<Readonly<Record<'today' | 'first', string>>> {
  const vault = await testVault();
  await oneReferral(vault);
  await vault.session.close();
  const today = path.join(root, 'today');
  fs.cpSync(vault.folder, today, { recursive: true });
  await vault.remove();
  const first = path.join(root, 'first');
  const made = await createVault(
    {
      folder: first,
      label: 'CLSM d’essai',
      demonstration: false,
      passphrase: TEST_PASSPHRASE,
      now: new Date(),
      initialise: (database) => {
        database.exec(migrations[0]?.sql ?? '');
        database.exec("INSERT INTO structure (type_code, permanent_member) VALUES ('dac', 1)");
        database.pragma('user_version = 1');
      },
    },
    CHEAP,
  );
  made.database.close();
  return { today, first };
}

/** One round: a copy of a template, a child that works on it, `kill -9` after so many milliseconds, and a look at what is left. */
export async function runRound(template: string, folder: string, kind: WorkKind, killAfter: number): Promise<RoundResult> {
  fs.cpSync(template, folder, { recursive: true });
  const { about, done } = await workUntilKilled(folder, kind, killAfter);
  const faults: string[] = [];
  try {
    faults.push(...(await look(folder, kind, about, done)));
  } catch (error) {
    faults.push(`unopenable: ${String((error as { code?: string }).code ?? error)}`);
  }
  fs.rmSync(folder, { recursive: true, force: true });
  return { acknowledged: done.length, faults };
}

function workUntilKilled(folder: string, kind: WorkKind, killAfter: number): Promise<{ about: Told[]; done: Told[] }> {
  return new Promise((resolve, reject) => {
    const about: Told[] = [];
    const done: Told[] = [];
    const child = fork(CHILD, [folder, kind], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let trouble = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      trouble += chunk.toString();
    });
    child.on('message', (message: { ready?: true; about?: Told; done?: Told }) => {
      if (message.about) about.push(message.about);
      if (message.done) done.push(message.done);
      // The clock starts with the work: a migration is the opening itself, which begins with the derivation of the key.
      const begins = kind === 'migrating' ? message.ready : message.done?.opened;
      if (begins) setTimeout(() => child.kill('SIGKILL'), killAfter);
    });
    child.on('exit', (_code, signal) =>
      signal === 'SIGKILL' ? resolve({ about, done }) : reject(new Error(`${kind} ended by itself: ${trouble}`)),
    );
  });
}

async function look(folder: string, kind: WorkKind, about: readonly Told[], done: readonly Told[]): Promise<string[]> {
  const faults: string[] = [];
  const { database, dataKey } = await openBySomeSecret(folder, about, done, faults);
  try {
    checkWhole(database);
    if (kind === 'migrating') {
      const version = database.pragma('user_version', { simple: true });
      if (version !== 1 && version !== schemaVersion) faults.push(`half state: version ${String(version)}`);
      if (done.some(({ opened }) => opened) && version !== schemaVersion) faults.push('lost: the migration');
      migrate(database);
      if (database.prepare('SELECT id FROM structure').all().length !== 1) faults.push('lost: a structure');
    }
    await checkContent(database);
    const store = createStore(database);
    if (firstBrokenEntry(store) !== null) faults.push('half state: the audit');
    if (kind !== 'migrating')
      faults.push(...lookAtNotes(new Set(store.all(sql.selectFrom('note').select('text')).map(({ text }) => text)), about, done));
  } finally {
    database.close();
    dataKey.fill(0);
  }
  faults.push(...(await lookAtBackups(folder, done)));
  return faults;
}

/** The last secret that was acknowledged; or the one that was under way, but then not the former. */
async function openBySomeSecret(folder: string, about: readonly Told[], done: readonly Told[], faults: string[]) {
  const acknowledged = done.flatMap(({ secret }) => secret ?? []).at(-1) ?? TEST_PASSPHRASE;
  const intended = about.flatMap(({ secret }) => secret ?? []).at(-1) ?? acknowledged;
  try {
    return await openVault({ folder, secret: { kind: 'passphrase', text: intended } }, CHEAP);
  } catch (error) {
    if (intended === acknowledged || (error as { code?: string }).code !== 'wrong_passphrase') throw error;
  }
  const opened = await openVault({ folder, secret: { kind: 'passphrase', text: acknowledged } }, CHEAP);
  if (done.some(({ secret }) => secret === intended)) faults.push('lost: a passphrase');
  return opened;
}

/** Every note that was acknowledged is there, but those that a restore took back, or was about to. */
function lookAtNotes(found: ReadonlySet<string>, about: readonly Told[], done: readonly Told[]): string[] {
  const faults: string[] = [];
  const takenBack = new Set(done.flatMap(({ restored }) => restored ?? []));
  const perhaps = about.flatMap(({ restored }) => restored ?? []).at(-1);
  for (const { note } of done) {
    if (note === undefined) continue;
    if (takenBack.has(note)) {
      if (found.has(note)) faults.push('half state: a restore that was acknowledged did not happen');
    } else if (!found.has(note) && note !== perhaps) faults.push(`lost: ${note}`);
  }
  const said = new Set(about.flatMap(({ note }) => note ?? []));
  for (const note of found) if (!said.has(note)) faults.push('half state: a note that nobody wrote');
  return faults;
}

/**
 * A file with the name of a backup is a whole one, whenever the process was killed; the last two that were acknowledged are there (of one
 * day, the rotation keeps the newest three, one of which may have come after).
 */
async function lookAtBackups(folder: string, done: readonly Told[]): Promise<string[]> {
  const place = path.join(folder, 'sauvegardes');
  const faults: string[] = [];
  const names = fs.existsSync(place) ? fs.readdirSync(place).filter((name) => name.endsWith('.clsm')) : [];
  const acknowledged = done.flatMap(({ backup }) => backup ?? []).slice(-2);
  for (const backup of acknowledged) if (!names.includes(path.basename(backup))) faults.push('lost: a backup');
  // The newest ones: each is proved whole, which takes its time.
  for (const name of names.toSorted().slice(-3)) {
    try {
      const backup = await openBackup(path.join(place, name), { secret: { kind: 'passphrase', text: TEST_PASSPHRASE } }, CHEAP);
      await inspectBackup(backup);
    } catch (error) {
      // Made after the passphrase was changed: it opens by that one.
      if ((error as { code?: string }).code !== 'wrong_passphrase')
        faults.push(`half state: a backup (${String((error as { code?: string }).code)})`);
    }
  }
  return faults;
}

async function main(rounds: number, only: string | undefined): Promise<void> {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const temporary = temporaryFolder();
  const totals = { lost: 0, unopenable: 0, half: 0, acknowledged: 0 };
  try {
    const templates = await makeTemplates(temporary.path);
    for (const kind of workKinds.filter((each) => only === undefined || each === only)) {
      const share = Math.ceil(rounds / workKinds.length);
      let acknowledged = 0;
      const faults: string[] = [];
      for (let round = 0; round < share; round += 1) {
        const template = kind === 'migrating' ? templates.first : templates.today;
        const result = await runRound(template, path.join(temporary.path, 'round'), kind, Math.random() * 900);
        acknowledged += result.acknowledged;
        faults.push(...result.faults);
      }
      print(
        `${kind.padEnd(24)} ${share} rounds, ${acknowledged} acknowledged, ${faults.length} faults ${[...new Set(faults)].slice(0, 5).join('; ')}`,
      );
      totals.acknowledged += acknowledged;
      for (const fault of faults) totals[fault.startsWith('lost') ? 'lost' : fault.startsWith('unopenable') ? 'unopenable' : 'half'] += 1;
    }
    print(
      `in all: ${totals.acknowledged} acknowledged, ${totals.lost} lost, ${totals.unopenable} vaults unopenable, ${totals.half} half states`,
    );
  } finally {
    temporary.remove();
  }
  if (totals.lost + totals.unopenable + totals.half > 0) process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) await main(Number(process.argv[2] ?? 300), process.argv[3]);
