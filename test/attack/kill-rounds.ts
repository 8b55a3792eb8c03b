import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { migrations, schemaVersion } from '#db/schema/migrate.ts';
import { oneReferral } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, temporaryFolder, testVault } from '#db/testing/session.ts';
import { createVault } from '#db/vault/vault-folder.ts';
import { type ErasableFile, makeErasable } from './erasable-vault.ts';
import { lookAfterKill, type Told } from './kill-rounds-look.ts';

/**
 * `kill -9` at random moments of each kind of work that writes: what was acknowledged is there, the vault opens, and nothing is half
 * done. `node test/attack/kill-rounds.ts [rounds] [kind]` prints the figures; a few rounds run in `npm test`.
 */
export const workKinds = [
  'saving',
  'migrating',
  'backing up',
  'rewriting the key file',
  'renewing the data key',
  'restoring',
  'erasing',
] as const;
export type WorkKind = (typeof workKinds)[number];

const CHEAP = { scryptN: 2 ** 14 };
const CHILD = path.join(import.meta.dirname, 'kill-rounds-child.ts');
/** Files that a round of erasing may erase. */
const ERASABLE = 8;

/** Vaults that the rounds begin from. */
export interface Templates {
  /** Of today's schema, with a referral. */
  readonly today: string;
  /** One of each older schema, the first of them first. */
  readonly older: readonly string[];
  readonly erasable: { readonly folder: string; readonly files: readonly ErasableFile[] };
}

export interface RoundResult {
  readonly acknowledged: number;
  /** Something was begun and not acknowledged when the process was killed. */
  readonly inTheMiddle: boolean;
  /** What is wrong, in words; empty when nothing is. */
  readonly faults: readonly string[];
}

/** @param small one older schema and two files to erase: for a few rounds */
export async function makeTemplates(root: string, small = false): Promise<Templates> {
  const vault = await testVault();
  await oneReferral(vault);
  await vault.session.close();
  const today = path.join(root, 'today');
  fs.cpSync(vault.folder, today, { recursive: true });
  await vault.remove();
  const older: string[] = [];
  for (let version = 1; version < (small ? 2 : schemaVersion); version += 1) older.push(await makeOlder(root, version));
  const folder = path.join(root, 'erasable');
  return { today, older, erasable: { folder, files: await makeErasable(folder, small ? 2 : ERASABLE) } };
}

async function makeOlder(root: string, version: number): Promise<string> {
  const folder = path.join(root, `schema-${version}`);
  const made = await createVault(
    {
      folder,
      label: 'CLSM d’essai',
      demonstration: false,
      passphrase: TEST_PASSPHRASE,
      now: new Date(),
      initialise: (database) => {
        for (const migration of migrations.slice(0, version)) database.exec(migration.sql);
        database.exec("INSERT INTO structure (type_code, permanent_member) VALUES ('dac', 1)");
        database.pragma(`user_version = ${version}`);
      },
    },
    CHEAP,
  );
  made.database.close();
  return folder;
}

function templateOf(templates: Templates, kind: WorkKind, round: number): { readonly folder: string; readonly from: number } {
  const from = (round % templates.older.length) + 1;
  if (kind === 'migrating') return { folder: templates.older[from - 1] ?? '', from };
  return { folder: kind === 'erasing' ? templates.erasable.folder : templates.today, from: schemaVersion };
}

/**
 * One round: a copy of a template, a child that works on it, `kill -9` after so many milliseconds of the work, and a look at what is left.
 * @param round its number, by which it is chosen from which older schema a migration starts
 */
export async function runRound(
  templates: Templates,
  folder: string,
  kind: WorkKind,
  round: number,
  killAfter: number,
): Promise<RoundResult> {
  const template = templateOf(templates, kind, round);
  fs.cpSync(template.folder, folder, { recursive: true });
  const { about, done, inTheMiddle } = await workUntilKilled(folder, kind, killAfter);
  const faults: string[] = [];
  try {
    faults.push(...(await lookAfterKill({ folder, kind, about, done, from: template.from, erasable: templates.erasable.files })));
  } catch (error) {
    faults.push(`unopenable: ${String((error as { code?: string }).code ?? error)}`);
  }
  fs.rmSync(folder, { recursive: true, force: true });
  return { acknowledged: done.length, inTheMiddle, faults };
}

interface Message {
  readonly ready?: true;
  readonly cycle?: true;
  readonly about?: Told;
  readonly done?: Told;
}

interface Worked {
  readonly about: readonly Told[];
  readonly done: readonly Told[];
  readonly inTheMiddle: boolean;
}

function workUntilKilled(folder: string, kind: WorkKind, killAfter: number): Promise<Worked> {
  const about: Told[] = [];
  const done: Told[] = [];
  let inTheMiddle = false;
  return watchChild(folder, kind, (message, child) => {
    if (message.about) about.push(message.about);
    if (message.done) done.push(message.done);
    if (message.about ?? message.done) inTheMiddle = message.about !== undefined;
    if (!begins(kind, message)) return;
    // The opening is the migration.
    if (kind === 'migrating') inTheMiddle = true;
    setTimeout(() => child.kill('SIGKILL'), killAfter);
  }).then(() => ({ about, done, inTheMiddle }));
}

/** The clock starts with the work: a migration is the opening itself, which begins with the derivation of the key. */
const begins = (kind: WorkKind, { ready, done }: Message): boolean => (kind === 'migrating' ? ready === true : done?.opened === true);

/** Runs the child until it is killed, and everything that it told was heard. */
function watchChild(folder: string, kind: WorkKind, hear: (message: Message, child: ChildProcess) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, [folder, kind], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let trouble = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      trouble += chunk.toString();
    });
    child.on('message', (message: Message) => hear(message, child));
    // The channel ends after its last message, which may be after the process.
    let waitFor = 2;
    const ended = (): void => {
      waitFor -= 1;
      if (waitFor > 0) return;
      if (child.signalCode === 'SIGKILL') resolve();
      else reject(new Error(`${kind} ended by itself: ${trouble}`));
    };
    child.on('exit', ended);
    child.on('disconnect', ended);
  });
}

/** How long a round of the work takes on this machine now, in milliseconds: kills are spread over a little more than three of them. */
async function measure(templates: Templates, folder: string, kind: WorkKind): Promise<number> {
  fs.cpSync(templateOf(templates, kind, 0).folder, folder, { recursive: true });
  let from = performance.now();
  let took = 0;
  await watchChild(folder, kind, (message, child) => {
    if (begins(kind, message)) from = performance.now();
    if (took > 0 || !(kind === 'migrating' ? message.done?.opened : message.cycle)) return;
    took = performance.now() - from;
    child.kill('SIGKILL');
  });
  fs.rmSync(folder, { recursive: true, force: true });
  // A migration happens once; whoever kills later kills a vault that stands open.
  return kind === 'migrating' ? took * 1.1 : Math.max(took * 3.3, 200);
}

async function main(rounds: number, only: string | undefined): Promise<void> {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const temporary = temporaryFolder();
  const totals = { rounds: 0, inTheMiddle: 0, acknowledged: 0, lost: 0, unopenable: 0, 'half state': 0, 'came back': 0 };
  try {
    const templates = await makeTemplates(temporary.path);
    const folder = path.join(temporary.path, 'round');
    for (const kind of workKinds.filter((each) => only === undefined || each === only)) {
      const share = Math.ceil(rounds / workKinds.length);
      const span = await measure(templates, folder, kind);
      let [acknowledged, inTheMiddle] = [0, 0];
      const faults: string[] = [];
      for (let round = 0; round < share; round += 1) {
        const result = await runRound(templates, folder, kind, round, Math.random() * span);
        acknowledged += result.acknowledged;
        inTheMiddle += result.inTheMiddle ? 1 : 0;
        faults.push(...result.faults);
      }
      const said = [...new Set(faults)].slice(0, 5).join('; ');
      print(
        `${kind.padEnd(24)} ${share} rounds, killed within ${span.toFixed(0)} ms, ${inTheMiddle} in the middle of something, ` +
          `${acknowledged} acknowledged, ${faults.length} faults ${said}`.trimEnd(),
      );
      totals.rounds += share;
      totals.inTheMiddle += inTheMiddle;
      totals.acknowledged += acknowledged;
      for (const fault of faults) totals[fault.split(':')[0] as 'lost'] += 1;
    }
    print(
      `in all: ${totals.rounds} rounds, ${totals.inTheMiddle} in the middle of something, ${totals.acknowledged} acknowledged, ${totals.lost} lost, ` +
        `${totals.unopenable} vaults unopenable, ${totals['half state']} half states, ${totals['came back']} erased that came back`,
    );
  } finally {
    temporary.remove();
  }
  if (totals.lost + totals.unopenable + totals['half state'] + totals['came back'] > 0) process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) await main(Number(process.argv[2] ?? 300), process.argv[3]);
