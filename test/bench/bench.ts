import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { findOperation, type InputOf, type NamesWith, type OperationName } from '#shared/contract/contract.ts';
import { runOperation, runRead, runWrite, type Vault, vaultOver } from '#db/process/run-operation.ts';
import { createVaultSession } from '#db/process/vault-session.ts';
import { temporaryFolder, TEST_PASSPHRASE } from '#db/testing/session.ts';
import { migrate } from '#db/schema/migrate.ts';
import { readSettings } from '#db/operations/settings.ts';
import { createStore } from '#db/store/store.ts';
import { readKeyFile, unlockKeyFile } from '#db/vault/key-file.ts';
import { closeDatabase, openDatabase } from '#db/vault/open-database.ts';
import { vaultFiles } from '#db/vault/vault-files.ts';
import { openVault } from '#db/vault/vault-folder.ts';
import { fillVault } from './fill-vault.ts';
import { recording, replayOf } from './replay.ts';

/**
 * `npm run bench`: what the contract costs above the same SQL run straight on the driver, as ratios of medians in one run
 * (validation both ways, rules, query building, one transaction and its audit entry), on a vault of 10,000 referrals;
 * and the renderer's size. Ratios, because times of this machine say nothing about another.
 */
const REFERRALS = Number(process.argv[2] ?? 10_000);
const CHEAP = { scryptN: 2 ** 14 };

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function prepareVault(folder: string): Promise<void> {
  const session = createVaultSession({ now: () => new Date(), emit: () => undefined, ...CHEAP });
  const labels = { label: 'CLSM', cellule: 'cellule', controller: 'ville', language: 'fr' };
  await session.handle('vault.create', { folder, ...labels, passphrase: TEST_PASSPHRASE });
  await session.close();
  const { database } = await openVault({ folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } }, CHEAP);
  fillVault(
    vaultOver(database, 'bench', () => new Date()),
    REFERRALS,
  );
  closeDatabase(database);
}

/** The statements of one operation, noted while it runs once. */
function recordOperation<N extends OperationName>(vault: Vault, name: N, input: InputOf<N>, write: boolean) {
  const recorder = recording(vault.database);
  const recorded = vaultOver(recorder.database, 'bench', vault.now);
  // The statements matter here, not the types of one operation or another.
  if (write) runWrite(recorded, name as NamesWith<'write'>, input as never);
  else runRead(recorded, name as 'settings.read', input as never);
  return recorder.statements;
}

async function compare(
  label: string,
  rounds: number,
  contract: (round: number) => Promise<unknown>,
  raw: (round: number) => void,
): Promise<void> {
  const through: number[] = [];
  const straight: number[] = [];
  for (let round = 0; round < rounds + 10; round += 1) {
    let start = performance.now();
    await contract(round);
    const contractTime = performance.now() - start;
    start = performance.now();
    raw(round);
    const rawTime = performance.now() - start;
    if (round < 10) continue;
    through.push(contractTime);
    straight.push(rawTime);
  }
  const [a, b] = [median(through), median(straight)];
  print(`${label.padEnd(34)} ${(a / b).toFixed(2).padStart(6)} ×   (${a.toFixed(3)} ms against ${b.toFixed(3)} ms)`);
}

const temporary = temporaryFolder();
try {
  const folder = path.join(temporary.path, 'coffre');
  print(`preparing a vault of ${REFERRALS} referrals…`);
  await prepareVault(folder);

  const secret = { kind: 'passphrase' as const, text: TEST_PASSPHRASE };
  const { database } = await openVault({ folder, secret }, CHEAP);
  const vault = vaultOver(database, 'bench', () => new Date());
  const session = answering(vault);
  const list = (search: string): InputOf<'referrals.list'> => ({
    filters: { search },
    sort: 'received',
    descending: true,
    offset: 0,
    limit: 100,
  });
  const parsedList = (search: string) => ({
    ...list(search),
    filters: { search, kind: null, statuses: [], level: null, year: null, territorySector: null, structureId: null, context: null },
  });

  print('operation                           contract / the same SQL straight on the driver');
  const page = replayOf(database, recordOperation(vault, 'referrals.list', parsedList('') as never, false));
  await compare('first page of the list', 200, () => session('referrals.list', list('')), page);

  const typed = ['h', 'hi', 'hiv', 'hive', 'hiver', 'hiver v', 'hiver vi', 'hiver vis'];
  const searches = typed.map((text) => replayOf(database, recordOperation(vault, 'referrals.list', parsedList(text) as never, false)));
  await compare(
    'search, per keystroke',
    200,
    (round) => session('referrals.list', list(typed[round % typed.length] ?? '')),
    (round) => searches[round % searches.length]?.(),
  );

  const opened = Array.from({ length: 50 }, (_, index) => index * Math.floor(REFERRALS / 60) + 1);
  const dossiers = opened.map((referralId) => replayOf(database, recordOperation(vault, 'referrals.open', { referralId }, false)));
  await compare(
    'opening a referral',
    300,
    (round) => session('referrals.open', { referralId: opened[round % opened.length] }),
    (round) => dossiers[round % dossiers.length]?.(),
  );

  const year = { from: '2015-01-01', to: '2015-12-31', sector: '' };
  const counting = replayOf(database, recordOperation(vault, 'summary.counts', year, false));
  await compare('counting a year', 60, () => session('summary.counts', year), counting);

  const allYears = { from: '2006-01-01', to: '2025-12-31', sector: '' };
  const countingAll = replayOf(database, recordOperation(vault, 'summary.counts', allYears, false));
  await compare('counting twenty years together', 10, () => session('summary.counts', allYears), countingAll);

  const note = { referralId: 5, on: '2026-01-05', text: 'Une note de quelques mots.' };
  const saving = replayOf(database, recordOperation(vault, 'followUp.addNote', note, true));
  await compare('saving one (a note)', 200, () => session('followUp.addNote', note), saving);
  closeDatabase(database);

  await compareOpening(folder);
  printRendererSize();
} finally {
  temporary.remove();
}

/** Answers like the session does, over a database that is open already. */
function answering(vault: Vault): (name: OperationName, input: unknown) => Promise<unknown> {
  return (name, input) => {
    const operation = findOperation(name);
    if (!operation) throw new Error(name);
    return Promise.resolve(runOperation(vault, name, operation, input));
  };
}

/** Opening, key derivation apart: checks, cipher, settings read back, schema version, first settings; against the driver's own open and first read. */
async function compareOpening(folder: string): Promise<void> {
  const files = vaultFiles(folder);
  const keyFile = readKeyFile(files);
  const { dataKey } = await unlockKeyFile(keyFile, { kind: 'passphrase', text: TEST_PASSPHRASE }, CHEAP);
  const key = Buffer.from(`x'${dataKey.toString('hex')}'`);
  await compare(
    'opening (key derivation apart)',
    60,
    () => {
      const database = openDatabase(files.database, keyFile.database.salt, dataKey);
      migrate(database);
      readSettings(createStore(database));
      database.close();
      return Promise.resolve();
    },
    () => {
      const database = new Database(files.database, { fileMustExist: true });
      database.pragma("cipher = 'sqlcipher'");
      database.pragma('legacy = 4');
      database.key(key);
      database.prepare('SELECT count(*) FROM sqlite_schema').get();
      database.prepare('SELECT * FROM setting').all();
      database.close();
    },
  );
}

/** What the renderer weighs on the wire: all of it, and what the main window reads before its first screen (the rest is loaded when it is needed). */
function printRendererSize(): void {
  const renderer = path.resolve(import.meta.dirname, '../../dist/renderer');
  if (!fs.existsSync(renderer)) return print('renderer                              not built: run `npm run build` first');
  const sizeOf = (file: string) => gzipSync(fs.readFileSync(path.join(renderer, 'assets', file))).length;
  const all = fs.readdirSync(path.join(renderer, 'assets')).filter((file) => /\.(js|css)$/.test(file));
  const first = new Set<string>();
  const follow = (file: string): void => {
    if (first.has(file)) return;
    first.add(file);
    if (!file.endsWith('.js')) return;
    const code = fs.readFileSync(path.join(renderer, 'assets', file), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) if (imported) follow(imported);
  };
  const page = fs.readFileSync(path.join(renderer, 'index.html'), 'utf8');
  for (const [, file] of page.matchAll(/(?:src|href)="\.\/assets\/([\w.-]+\.(?:js|css))"/g)) if (file) follow(file);
  const kilobytes = (files: Iterable<string>) => ([...files].reduce((sum, file) => sum + sizeOf(file), 0) / 1000).toFixed(0);
  print(`renderer, before the first screen    ${kilobytes(first)} kB gzipped, in ${first.size} files`);
  print(`renderer, everything                 ${kilobytes(all)} kB gzipped, in ${all.length} files (both windows)`);
}
