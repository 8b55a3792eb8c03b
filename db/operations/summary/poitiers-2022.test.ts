import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestVault, testVault } from '#db/testing/session.ts';
import type { SummaryCounts } from '#shared/summary/counts.ts';

let vault: TestVault;
beforeAll(async () => {
  vault = await testVault({ demonstration: true, today: '2026-11-21' });
});
afterAll(() => vault.remove());

const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31`, sector: '' });
const pooled = { from: '2019-01-01', to: '2022-12-31', sector: '' };
const listOf = (counts: SummaryCounts, indicator: string) =>
  Object.fromEntries(counts.tables.find((table) => table.indicator === indicator)?.rows.map((row) => [row.label, row.value]) ?? []);

describe('the counts of Poitiers', () => {
  it('are those of the table of the year, for every year', async () => {
    for (const number of [2018, 2019, 2020, 2021, 2022, 2026]) {
      const { totals } = await vault.call('summary.counts', year(number));
      const { counts, rows } = await vault.call('year.table', { year: number });
      expect(totals).toMatchObject(counts);
      expect(await vault.call('summary.situations', year(number))).toEqual(rows);
    }
  });

  it('are those of the page of the meetings, for every year', async () => {
    for (const number of [2019, 2020, 2021, 2022]) {
      const { totals } = await vault.call('summary.counts', year(number));
      const counted = await vault.call('meetings.yearCounts', { year: number });
      expect(totals).toMatchObject({
        'meetings-planned': counted.planned,
        'meetings-held': counted.held,
        'meetings-cancelled': counted.cancelled,
        'meetings-postponed': counted.postponed,
        'situations-examined': counted.situationsExamined,
        passages: counted.passages,
        presences: counted.attendance.reduce((sum, row) => sum + row.present, 0),
      });
    }
  });

  it('tell of 2022 what was published: 6 saisines, 5 at level 1, two meetings held and one cancelled', async () => {
    const counts = await vault.call('summary.counts', year(2022));
    expect(counts.totals).toMatchObject({ referrals: 6, situations: 6, level1: 5, level2: 1, 'meetings-held': 2, 'meetings-cancelled': 1 });
    expect(listOf(counts, 'cancellation-reason')).toEqual({ 'Réponse trouvée en bilatéral': 1 });
  });

  it('count those directed to the coordinatrice de parcours whatever the type of orientation', async () => {
    const counts = await vault.call('summary.counts', year(2022));
    expect(listOf(counts, 'orientation')).toMatchObject({ 'Mise en lien avec un partenaire': 2, 'Relais vers un partenaire': 1 });
    expect(listOf(counts, 'orientation-target')).toMatchObject({ 'CHHL - Coordinatrice de parcours': 2 });
    expect(listOf(counts, 'orientation-target-type')).toMatchObject({ 'Psychiatrie adulte publique': 4 });
  });

  it('count a body and its services as one partner', async () => {
    const counts = await vault.call('summary.counts', year(2022));
    expect(listOf(counts, 'exchange-partner')).toMatchObject({ CHHL: 7 });
    expect(Object.keys(listOf(counts, 'exchange-partner'))).not.toContain('CHHL - Coordinatrice de parcours');
  });

  it('of 2019 to 2022 together are 38 situations, 12, 12, 8 and 6 a year as published', async () => {
    const counts = await vault.call('summary.counts', pooled);
    expect(counts.totals).toMatchObject({ referrals: 38, situations: 38, residue: 0 });
    expect(listOf(counts, 'year')).toEqual({ 2019: 12, 2020: 12, 2021: 8, 2022: 6 });
    expect(counts.tables.some((table) => table.indicator === 'quarter')).toBe(false);
  });

  it('measure the delays from the day of reception to the day on which the referrer was told', async () => {
    const { delays } = await vault.call('summary.counts', year(2022));
    expect(delays).toEqual([
      { indicator: 'delay-decided', n: 6, median: 14, least: 12, greatest: 35 },
      { indicator: 'delay-told', n: 6, median: 0, least: 0, greatest: 0 },
      { indicator: 'delay-answer', n: 6, median: 14, least: 12, greatest: 35 },
    ]);
  });

  it('of the sectors add up to the whole; meetings and enquiries are told for the whole only', async () => {
    const { sectors } = await vault.call('summary.choices', {});
    const [whole, ...parts] = await vault.call('summary.compare', {
      scopes: [pooled, ...sectors.map(({ code }) => ({ ...pooled, sector: code }))],
    });
    for (const name of ['referrals', 'situations', 'level1', 'level2', 'exchanges', 'passages', 'actions', 'closed'] as const) {
      expect(parts.reduce((sum, part) => sum + (part.totals[name] ?? 0), 0)).toBe(whole?.totals[name]);
    }
    expect(parts[0]?.totals).not.toHaveProperty('meetings-held');
    expect(parts[0]?.totals).not.toHaveProperty('enquiries');
  });

  it('offers the years, the sectors and the period of the contract', async () => {
    expect(await vault.call('summary.choices', {})).toMatchObject({
      years: [2019, 2020, 2021, 2022, 2026],
      contract: { from: '2019-01-01', to: '2022-12-31' },
    });
  });

  it('refuses a period that ends before it begins', async () => {
    expect(await vault.refusal('summary.counts', { from: '2022-12-31', to: '2022-01-01', sector: '' })).toMatchObject({
      code: 'period_reversed',
    });
  });
});
