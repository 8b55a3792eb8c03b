import fs from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { createVaultSession } from '#db/process/vault-session.ts';
import { vaultOver } from '#db/process/run-operation.ts';
import { temporaryFolder, TEST_PASSPHRASE } from '#db/testing/session.ts';
import { closeDatabase } from '#db/vault/open-database.ts';
import { openVault } from '#db/vault/vault-folder.ts';
import { fillVault } from './fill-vault.ts';

/**
 * `node test/bench/backup-bench.ts [referrals]`: how long a verified backup, an inspection and a restore take, and how long the vault
 * process keeps a screen waiting meanwhile (one page of the list is asked for again and again).
 */
const REFERRALS = Number(process.argv[2] ?? 10_000);
const CHEAP = { scryptN: 2 ** 14 };
const secret = { kind: 'passphrase' as const, text: TEST_PASSPHRASE };
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

const temporary = temporaryFolder();
try {
  const folder = path.join(temporary.path, 'coffre');
  const session = createVaultSession({ now: () => new Date(), emit: () => undefined, ...CHEAP });
  const labels = { label: 'CLSM', cellule: 'cellule', controller: 'ville', language: 'fr' };
  await ask('vault.create', { folder, ...labels, passphrase: TEST_PASSPHRASE });
  await session.close();
  const { database } = await openVault({ folder, secret }, CHEAP);
  fillVault(
    vaultOver(database, 'bench', () => new Date()),
    REFERRALS,
  );
  closeDatabase(database);
  print(`${REFERRALS} referrals, ${(fs.statSync(path.join(folder, 'vault.db')).size / 1e6).toFixed(1)} MB`);

  const reopened = createVaultSession({ now: () => new Date(), emit: () => undefined, ...CHEAP });
  const call = asking(reopened);
  let began = performance.now();
  await call('vault.open', { folder, secret });
  print(`opening, with every page checked   ${milliseconds(performance.now() - began)} (cheap derivation)`);

  const list = { filters: {}, sort: 'reference', descending: true, offset: 0, limit: 100 };
  const waits: number[] = [];
  const loop = monitorEventLoopDelay({ resolution: 5 });
  began = performance.now();
  await call('backups.make', {});
  loop.enable();
  for (let running = true; running; ) {
    const asked = performance.now();
    await call('referrals.list', list);
    waits.push(performance.now() - asked);
    ({ running } = (await call('backups.status', {})) as { running: boolean });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  loop.disable();
  waits.sort((a, b) => a - b);
  print(`verified backup, beside a screen   ${milliseconds(performance.now() - began)}`);
  print(
    `a page of the list meanwhile       median ${milliseconds(waits[Math.floor(waits.length / 2)] ?? 0)}, longest ${milliseconds(waits.at(-1) ?? 0)} (${waits.length} asked)`,
  );
  print(`longest stop of the process        ${milliseconds(loop.max / 1e6)}`);

  const { backups } = (await call('backups.status', {})) as { backups: { file: string }[] };
  const file = backups[0]?.file ?? '';
  began = performance.now();
  await call('backups.inspect', { file, secret: null });
  print(`inspecting it                      ${milliseconds(performance.now() - began)}`);
  began = performance.now();
  await call('backups.restore', { file, secret: null, folder });
  print(`restoring it, with a safety copy   ${milliseconds(performance.now() - began)}`);
  began = performance.now();
  await reopened.close();
  print(`closing                            ${milliseconds(performance.now() - began)}`);

  async function ask(name: string, input: unknown): Promise<unknown> {
    return asking(session)(name, input);
  }
} finally {
  temporary.remove();
}

function asking(session: ReturnType<typeof createVaultSession>) {
  return async (name: string, input: unknown): Promise<unknown> => {
    const answer = await session.handle(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.value;
  };
}
