import Database from 'better-sqlite3';
import type { InputOf, OperationName } from '#shared/contract/contract.ts';
import { readSettings } from '#db/operations/settings.ts';
import type { Vault } from '#db/process/run-operation.ts';
import { migrate } from '#db/schema/migrate.ts';
import { createStore } from '#db/store/store.ts';
import { readKeyFile, unlockKeyFile } from '#db/vault/key-file.ts';
import { openDatabase } from '#db/vault/open-database.ts';
import { vaultFiles } from '#db/vault/vault-files.ts';
import { answering, BENCH_SECRET, type BenchVault, firstPage, searchFor, spreadOver, straightOn, typed, withVault } from './bench-vault.ts';
import { inTurns } from './measure.ts';
import { milliseconds, type Section, times } from './section.ts';

/** What the contract costs above the same SQL run straight on the driver: validation both ways, rules, query building, transaction, audit. */
export async function contractCosts(bench: BenchVault): Promise<Section> {
  const rows = await withVault(bench, (vault) => operationRows(vault, bench.referrals));
  return {
    title: `The contract against the same SQL, ${bench.referrals} referrals`,
    about:
      'Each operation as a screen calls it (validation both ways, rules, queries built, one transaction and its audit entry), against the statements that it ran, prepared beforehand and run straight on the driver, in turns.',
    head: ['operation', 'ratio', 'operation takes', 'SQL alone'],
    rows: [...rows, await openingRow(bench)],
  };
}

async function operationRows(vault: Vault, referrals: number): Promise<string[][]> {
  const call = answering(vault);
  const row = async <N extends OperationName>(label: string, rounds: number, name: N, inputs: readonly InputOf<N>[]) => {
    const raw = inputs.map((input) => straightOn(vault, name, input));
    const { ours, theirs, ratio } = await inTurns(
      rounds,
      (round) => call(name, inputs[round % inputs.length] as InputOf<N>),
      (round) => raw[round % raw.length]?.(),
    );
    return [label, times(ratio), milliseconds(ours), milliseconds(theirs)];
  };
  const period = (from: number, to: number) => ({ from: `${from}-01-01`, to: `${to}-12-31`, sector: '' });
  const note = { referralId: 5, on: '2026-01-05', text: 'Une note de quelques mots.' };
  return [
    await row('first page of the list', 100, 'referrals.list', [firstPage('')]),
    await row('search in the list, per keystroke', 80, 'referrals.list', typed.map(firstPage)),
    await row('search in everything, per keystroke', 80, 'search.find', typed.slice(1).map(searchFor)),
    await row(
      'opening a referral',
      200,
      'referrals.open',
      spreadOver(referrals).map((referralId) => ({ referralId })),
    ),
    await row('counting a year', 40, 'summary.counts', [period(2015, 2015)]),
    await row('counting twenty years together', 5, 'summary.counts', [period(2006, 2025)]),
    await row('saving one (a note)', 100, 'followUp.addNote', [note]),
  ];
}

/** Opening, key derivation apart: checks, cipher, settings read back, schema version, first settings; against the driver's own open and first read. */
async function openingRow({ folder }: BenchVault): Promise<string[]> {
  const files = vaultFiles(folder);
  const keyFile = readKeyFile(files);
  const { dataKey } = await unlockKeyFile(keyFile, BENCH_SECRET);
  const key = Buffer.from(`x'${dataKey.toString('hex')}'`);
  const { ours, theirs, ratio } = await inTurns(
    40,
    () => {
      const database = openDatabase(files.database, keyFile.database.salt, dataKey);
      migrate(database);
      readSettings(createStore(database));
      database.close();
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
  return ['opening the file (derivation apart)', times(ratio), milliseconds(ours), milliseconds(theirs)];
}
