import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkReleases } from '#shared/publication/check-publication.ts';
import { vaultOver, writeTogether } from '#db/process/run-operation.ts';
import { sql } from '#db/store/store.ts';
import { addSituations, prepare, publicationFile, releaseOf, years } from '#db/testing/publication.ts';
import { releaseSequence } from '#db/testing/release-sequence.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';
import { closeDatabase } from '#db/vault/open-database.ts';
import { openVault } from '#db/vault/vault-folder.ts';
import { forgetPersons } from './forget-persons.ts';

const year = years(2022);
let vault: TestVault;
let referrals: number[];
beforeEach(async () => {
  vault = await testVault({ today: '2024-03-01' });
  referrals = await addSituations(vault, 2022, 16, 'forget');
});
afterEach(() => vault.remove());

/** Runs something on the vault's database between two openings, as an erasure does inside of one. */
async function between<T>(work: (over: ReturnType<typeof vaultOver>) => T): Promise<T> {
  await vault.session.close();
  const secret = { kind: 'passphrase', text: TEST_PASSPHRASE } as const;
  const { database } = await openVault({ folder: vault.folder, secret }, { scryptN: 2 ** 14 });
  try {
    return work(vaultOver(database, 'test', () => new Date('2026-11-21T12:00:00Z')));
  } finally {
    closeDatabase(database);
    await vault.call('vault.open', { folder: vault.folder, secret });
  }
}

const firstSituations = (count: number): Promise<number[]> =>
  between(({ store }) =>
    store
      .all(sql.selectFrom('publication_person').select('person').where('release_id', '=', 1).orderBy('person').limit(count))
      .map((row) => Number(row.person)),
  );

it('erasing persons keeps every number that left, says how many were erased, and lets the documents with their rows go', async () => {
  const { releaseId } = await releaseOf(vault, year);
  const said = { readers: 'Les membres permanents', reason: 'Demande du comité', by: 'Emma' };
  const exact = await releaseOf(vault, year, { audience: 'cellule' }, said);
  const open = await releaseOf(vault, year, { audience: 'copil', open: true }, said);
  const before = await publicationFile(vault, releaseId);
  const gone = await firstSituations(3);
  expect(gone).toHaveLength(3);

  await between((over) => writeTogether(over, () => forgetPersons(over.store, gone)));

  expect(await publicationFile(vault, releaseId)).toBe(before);
  expect(checkReleases([JSON.parse(before)]).holds).toBe(true);
  const { line } = await vault.call('publication.released', { releaseId });
  expect(line.frozen.join(' ')).toContain('3 situations effacées depuis');
  for (const id of [exact.releaseId, open.releaseId]) {
    expect((await vault.refusal('publication.released', { releaseId: id })).code).toBe('document_erased');
    expect((await vault.refusal('publication.fileOf', { releaseId: id })).code).toBe('document_erased');
  }
  const lines = await vault.call('publication.ledger', {});
  expect(lines).toHaveLength(3);
  expect(lines[0]?.frozen.join(' ')).toContain('Le document n’est plus conservé');

  const left = await between(({ store }) =>
    store.all(sql.selectFrom('publication_person').select('person').where('person', 'in', gone.map(String))),
  );
  expect(left).toEqual([]);
  // The numbers stay frozen: the year cannot be published anew with other groups.
  expect((await prepare(vault, year)).outcome).toBe('frozen');
});

it('an erasure with the visa of the archives is one that was erased, and none that was added', async () => {
  const { releaseId } = await releaseOf(vault, year);
  const referralId = referrals[0] as number;
  await vault.call('steps.close', { referralId, on: '2024-02-01', reason: 'duplicate', reasonOther: null, comment: null });
  const { id: slipId } = await vault.call('retention.requestErasure', { referralId, ground: 'unlawful', requestedOn: '2024-02-02' });
  await vault.call('retention.recordVisa', { slipId, number: 'AD86-2024-1', on: '2024-03-01' });
  await vault.call('retention.erase', { slipId });
  const { line } = await vault.call('publication.released', { releaseId });
  expect(line.frozen.join(' ')).toContain('1 situation effacée depuis');
  expect(line.frozen.join(' ')).not.toContain('ajoutée');
  const { outcome, refusals } = await prepare(vault, year);
  expect(outcome).toBe('frozen');
  expect(refusals.slice(1).join(' ')).toMatch(/^1 situation effacée depuis la publication du 1er mars 2024[^.]*\.$/);
});

it.each([1, 2])('vault %i: whatever is added, corrected, opposed and erased between releases, the whole ledger holds', async (seed) => {
  const { verdict, moved, releases } = await releaseSequence(seed, 16);
  expect(releases).toBeGreaterThan(1);
  expect({ moved, holds: verdict.holds, reasons: verdict.reasons }).toEqual({ moved: 0, holds: true, reasons: [] });
});

it('a release can be neither changed nor taken out of the ledger, not even with the database in hand', async () => {
  await releaseOf(vault, year);
  await between(({ database }) => {
    const changes = [
      "UPDATE publication_release SET publication = '{}'",
      "UPDATE publication_release SET hash = 'x'",
      "UPDATE publication_release SET report = '{}'",
      'DELETE FROM publication_release',
    ];
    for (const change of changes) expect(() => database.exec(change)).toThrow(/release/);
    const exact = "'2026-01-01', 't', 's', '2022-01-01', '2022-12-31', '', '[]', '[]', '{}'";
    const columns = 'published_on, recorded_at, recorded_by, period_from, period_to, sector, variables, findings, report';
    const insert = (audience: string) =>
      database.exec(`INSERT INTO publication_release (${columns}, audience, readers) VALUES (${exact}, '${audience}', 'somebody')`);
    // Exact numbers for the public, and an override without reason and name, are no rows of this table.
    expect(() => insert('public')).toThrow(/CHECK/);
    expect(() => insert('copil')).toThrow(/CHECK/);
    insert('cellule');
  });
});
