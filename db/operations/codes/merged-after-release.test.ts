import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noFacts } from '#shared/contract/no-facts.ts';
import { checkReleases } from '#shared/publication/check-publication.ts';
import { addSituations, prepare, publicationFile, releaseOf, years } from '#db/testing/publication.ts';
import { newReferral } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

/** Two contexts of a year that has left are merged afterwards. */
describe('a value merged after a year was released', () => {
  const year = 2022;
  let vault: TestVault;
  let released: string;
  let ledgerBefore: string;
  let counted: { code: string; value: number }[];
  const contextsOf = async (from: string, to: string) => {
    const { tables } = await vault.call('summary.counts', { from, to, sector: '' });
    return (tables.find((table) => table.indicator === 'context')?.rows ?? []).map(({ code, value }) => ({ code, value }));
  };
  const contexts = () => contextsOf(`${year}-01-01`, `${year}-12-31`);
  const valueOf = (rows: typeof counted, code: string): number => rows.find((row) => row.code === code)?.value ?? 0;

  beforeAll(async () => {
    vault = await testVault({ today: '2023-01-12' });
    await addSituations(vault, year, 40, 'merged afterwards');
    const { releaseId } = await releaseOf(vault, years(year));
    released = await publicationFile(vault, releaseId);
    ledgerBefore = JSON.stringify((await vault.call('publication.ledger', {}))[0]);
    counted = await contexts();
    await vault.call('codes.merge', { list: 'context', code: 'squalor', into: 'housing_keep' });
  }, 60_000);
  afterAll(() => vault.remove());

  it('leaves what has left as it left: the bytes of its file', async () => {
    const [line] = await vault.call('publication.ledger', {});
    expect(await publicationFile(vault, line?.id ?? 0)).toBe(released);
    expect(line?.hash).toBe((JSON.parse(ledgerBefore) as { hash: string }).hash);
  });

  it('is counted under the other one on the screens of the cellule', async () => {
    const now = await contexts();
    expect(valueOf(counted, 'squalor')).toBeGreaterThan(0);
    expect(valueOf(now, 'squalor')).toBe(0);
    expect(valueOf(now, 'housing_keep')).toBe(valueOf(counted, 'squalor') + valueOf(counted, 'housing_keep'));
  });

  it('gives the numbers of the release again when the year is asked for once more, and says that persons are counted otherwise by now', async () => {
    const again = await prepare(vault, years(year));
    expect(again.outcome).toBe('frozen');
    expect(again.refusals.join(' ')).toContain(`${valueOf(counted, 'squalor')} situations corrigées depuis la publication`);
    // In words, also where only the release still knows the code.
    expect(/squalor|housing_keep/.exec(JSON.stringify([again.report, again.beforeAfter]))).toBeNull();
    expect(JSON.stringify(again.report)).toContain('Incurie, salubrité');
    const { releaseId } = await vault.call('publication.release', { jobId: again.jobId, readers: null, reason: null });
    const tables = (json: string) => (JSON.parse(json) as { tables: unknown }).tables;
    expect(tables(await publicationFile(vault, releaseId))).toEqual(tables(released));
  });

  it('contradicts nothing that has left when the year is published together with the next', async () => {
    vault.setToday('2024-01-12');
    await addSituations(vault, year + 1, 30, 'the year after');
    const { releaseId } = await releaseOf(vault, years(year, year + 1));
    const files = [released, await publicationFile(vault, releaseId)].map((json) => JSON.parse(json) as unknown);
    expect(checkReleases(files).holds).toBe(true);
    expect(JSON.stringify(files[1])).not.toContain('squalor');
  });

  it('is found by the list under the one into which it was merged', async () => {
    const landlord = (await vault.call('structures.list', {}))[0]?.id ?? 0;
    const { id } = await vault.call(
      'referrals.create',
      newReferral(landlord, { receivedOn: '2023-01-10', facts: { ...noFacts, context: 'squalor' } }),
    );
    const filters = { context: 'housing_keep' };
    const { rows, total } = await vault.call('referrals.list', { filters, sort: 'received', descending: true, offset: 0, limit: 100 });
    expect(rows.map((row) => row.id)).toContain(id);
    expect(total).toBe(valueOf(await contextsOf(`${year}-01-01`, `${year + 1}-12-31`), 'housing_keep'));
  });
});
