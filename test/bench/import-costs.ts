import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { OutputOf } from '#shared/contract/contract.ts';
import { addDays } from '#shared/dates/local-date.ts';
import { noFacts } from '#shared/contract/no-facts.ts';
import { workerReader } from '#db/import/worker-reader.ts';
import { runWrite, vaultOver, writeTogether } from '#db/process/run-operation.ts';
import { createVaultSession, type VaultSession } from '#db/process/vault-session.ts';
import { closeDatabase } from '#db/vault/open-database.ts';
import { openVault } from '#db/vault/vault-folder.ts';
import { BENCH_SECRET, type BenchVault, makeBenchVault } from './bench-vault.ts';
import { timeOf } from './measure.ts';
import { milliseconds, type Section, times } from './section.ts';

const contexts = ['Maintien dans le logement', 'Accès au logement', 'Rompre l’isolement', 'Troubles du voisinage, tranquillité'];
const problems = ['Incurie', 'Addictions', 'Isolement', 'Refus de soins sur trouble psychique'];
const STRUCTURES = 40;
const requestOf = (row: number) => `Demande ${row} : la structure ne sait plus comment reprendre contact, et le voisinage se plaint.`;
const dayOf = (row: number) => addDays('2012-01-02', row % 3_000);

/** A town's spreadsheet of past referrals: day, referrer, request, two coded columns, gender and age. */
function spreadsheet(rows: number): Uint8Array {
  const head = 'N°;Date de saisine;Structure saisissante;Demande;Contexte d’interpellation;Problématique dominante;Sexe;Âge';
  const lines = Array.from({ length: rows }, (_, row) => {
    const [year, month, day] = dayOf(row).split('-');
    const cells = [
      `A-${row}`,
      `${day}/${month}/${year}`,
      `Structure ${(row % STRUCTURES) + 1}`,
      requestOf(row),
      contexts[row % 4],
      problems[row % 4],
      row % 2 === 0 ? 'F' : 'H',
      18 + (row % 70),
    ];
    return cells.join(';');
  });
  return new TextEncoder().encode([head, ...lines].join('\r\n'));
}

const plan = {
  kind: 'referrals',
  sheet: 0,
  headingLine: null,
  columns: null,
  codes: [],
  structures: [],
  leaveOut: [],
  keepDuplicates: [],
  undatedDecisions: false,
  closeDecided: null,
} as const;

function emptyVault(parent: string, name: string): Promise<BenchVault> {
  fs.mkdirSync(path.join(parent, name));
  // One referral, and the structures of the directory.
  return makeBenchVault(path.join(parent, name), 1);
}

async function ask(session: VaultSession, name: string, input: unknown): Promise<unknown> {
  const answer = await session.handle(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}

/** The import of a spreadsheet, each of its steps, against the same saisines written by the operation of the form, in one transaction. */
export async function importCosts(parent: string, rows: number): Promise<Section> {
  const [imported, written] = [await emptyVault(parent, 'import'), await emptyVault(parent, 'form')];
  const reader = workerReader(path.resolve(import.meta.dirname, '../../db/import/reader-worker.ts'));
  const session = createVaultSession({ now: () => new Date(), emit: () => undefined, reader });
  await ask(session, 'vault.open', { folder: imported.folder, secret: BENCH_SECRET });
  const bytes = spreadsheet(rows);
  const reading = await timeOf(2, () => ask(session, 'imports.load', { name: 'saisines.csv', bytes }));
  const beforeCheck = performance.now();
  const { totals } = (await ask(session, 'imports.check', { plan, language: 'fr' })) as OutputOf<'imports.check'>;
  const checking = performance.now() - beforeCheck;
  if (totals.ready !== rows) throw new Error(`${totals.ready} of ${rows} lines are ready: ${JSON.stringify(totals)}`);
  const start = performance.now();
  const { id, made } = (await ask(session, 'imports.run', { plan, language: 'fr' })) as OutputOf<'imports.run'>;
  const running = performance.now() - start;
  if (made !== rows) throw new Error(`${made} of ${rows} lines were written`);
  const beforeUndo = performance.now();
  await ask(session, 'imports.undo', { id });
  const undoing = performance.now() - beforeUndo;
  await session.close();

  const { database } = await openVault({ folder: written.folder, secret: BENCH_SECRET });
  const vault = vaultOver(database, 'bench', () => new Date());
  const atForm = performance.now();
  writeTogether(vault, () => {
    for (let row = 0; row < rows; row += 1) {
      runWrite(vault, 'referrals.create', {
        receivedOn: dayOf(row),
        referrer: { structureId: (row % STRUCTURES) + 1, person: null, role: null, callBack: null },
        facts: { ...noFacts, request: requestOf(row), context: 'housing_keep', dominantProblem: 'squalor', facts: null, opinions: null },
        previousReferralId: null,
        consent: null,
        identity: null,
      });
    }
  });
  const byForm = performance.now() - atForm;
  closeDatabase(database);
  const row = (label: string, taken: number) => [label, times(taken / byForm), milliseconds(taken)];
  return {
    title: `Import of ${rows} lines`,
    about:
      'Against the same saisines written one after the other by the operation of the form, in one transaction. The dry run writes everything and takes it back, so that what it says is what will happen.',
    head: ['step', 'ratio', 'takes'],
    rows: [
      ['the form’s operation, all lines', times(1), milliseconds(byForm)],
      row('reading the file, in its own thread', reading),
      row('dry run', checking),
      row('import', running),
      row('taking it back', undoing),
    ],
  };
}
