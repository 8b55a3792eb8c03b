import fs from 'node:fs';
import { recordOpening, vaultOver, writeTogether } from '#db/process/run-operation.ts';
import { migrate } from '#db/schema/migrate.ts';
import { readKeyFile, unlockKeyFile } from '#db/vault/key-file.ts';
import { closeDatabase } from '#db/vault/open-database.ts';
import { vaultFiles } from '#db/vault/vault-files.ts';
import { reopenVault } from '#db/vault/vault-folder.ts';
import { answering, BENCH_SECRET, type BenchVault, firstPage, searchFor, spreadOver, typed, withVault } from './bench-vault.ts';
import { timeOf } from './measure.ts';
import { megabytes, milliseconds, type Section, times } from './section.ts';

/** Times of one vault, by what is done. The number of rounds is small where one takes long. */
async function timesOf(bench: BenchVault): Promise<Map<string, number>> {
  const { folder, referrals } = bench;
  const found = await withVault(bench, async (vault) => {
    const call = answering(vault);
    const dossiers = spreadOver(referrals);
    const note = { on: '2026-01-05', text: 'Une note de quelques mots.' };
    const year = { from: '2015-01-01', to: '2015-12-31', sector: '' };
    return new Map([
      ['first page of the list', await timeOf(40, () => call('referrals.list', firstPage('')))],
      ['its last page', await timeOf(20, () => call('referrals.list', { ...firstPage(''), offset: referrals - 100 }))],
      ['search in the list, per keystroke', await timeOf(40, (round) => call('referrals.list', firstPage(typed[round % 8] ?? '')))],
      ['search in everything, per keystroke', await timeOf(40, (round) => call('search.find', searchFor(typed[1 + (round % 7)] ?? '')))],
      ['opening a referral', await timeOf(80, (round) => call('referrals.open', { referralId: dossiers[round % 50] ?? 1 }))],
      ['saving one (a note)', await timeOf(40, (round) => call('followUp.addNote', { referralId: dossiers[round % 50] ?? 1, ...note }))],
      ['counting a year (its rows grow too)', await timeOf(8, () => call('summary.counts', year))],
    ]);
  });
  const { dataKey, slot } = await unlockKeyFile(readKeyFile(vaultFiles(folder)), BENCH_SECRET);
  const opening = await timeOf(6, async () => {
    const { database } = await reopenVault(folder, dataKey, slot.id);
    migrate(database);
    const vault = vaultOver(database, slot.id, () => new Date());
    writeTogether(vault, () => recordOpening(vault));
    closeDatabase(database);
  });
  return found.set('opening the vault with all its checks, closing it', opening);
}

/** How cost grows with the vault: each size against the smallest. */
export async function growth(vaults: readonly BenchVault[]): Promise<Section> {
  const measured: Map<string, number>[] = [];
  for (const bench of vaults) measured.push(await timesOf(bench));
  const [smallest] = measured;
  const rows = [...(smallest?.keys() ?? [])].map((name) => {
    const base = smallest?.get(name) ?? 0;
    return [
      name,
      ...measured.map((each, at) =>
        at === 0 ? milliseconds(base) : `${times((each.get(name) ?? 0) / base)} (${milliseconds(each.get(name) ?? 0)})`,
      ),
    ];
  });
  const sizes = vaults.map(({ folder }) => fs.statSync(vaultFiles(folder).database).size);
  return {
    title: 'How cost grows with the vault',
    about: `Each size against the smallest. Linear would be ${vaults.map(({ referrals }) => `${(referrals / (vaults[0]?.referrals ?? 1)).toFixed(0)} ×`).join(', ')}. Opening is without the derivation of the key, which does not grow, and with the check of the whole audit chain.`,
    head: ['', ...vaults.map(({ referrals }) => `${referrals} referrals`)],
    rows: [...rows, ['size of the file', ...sizes.map(megabytes)]],
  };
}
