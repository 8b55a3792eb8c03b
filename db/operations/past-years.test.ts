import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/contract.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await testVault();
});
afterEach(() => vault.remove());

type PastYear = InputOf<'year.savePastYear'>;
const paper: PastYear = {
  year: 2017,
  referrals: 10,
  enquiries: 3,
  comment: 'D’après le bilan papier.',
  totals: [
    { indicator: 'situations', value: 9 },
    { indicator: 'meetings-held', value: 4 },
  ],
  lists: [
    {
      indicator: 'referrer-type',
      values: [
        { code: 'social_landlord', value: 5 },
        { code: 'ccas', value: 2 },
      ],
      comment: 'Deux saisines sans origine notée.',
    },
    { indicator: 'lever', values: [{ code: 'outreach', value: 6 }], comment: null },
  ],
};

describe('a year from before the software', () => {
  it('keeps its totals, its lists and where they come from, and is in the trend', async () => {
    await vault.call('year.savePastYear', paper);
    expect(await vault.call('year.trend', {})).toEqual([
      {
        ...paper,
        source: 'typed',
        lists: [paper.lists?.[1], { ...paper.lists?.[0], values: paper.lists?.[0]?.values.toReversed() }],
        totals: paper.totals?.toReversed(),
      },
    ]);
  });

  it('is counted beside the years of the vault; what its lists do not say is « non renseigné »', async () => {
    await vault.call('year.savePastYear', paper);
    expect((await vault.call('summary.choices', {})).years).toEqual([2017]);
    const [counts] = await vault.call('summary.compare', { scopes: [{ from: '2017-01-01', to: '2017-12-31', sector: '' }] });
    expect(counts).toMatchObject({
      source: 'typed',
      comment: 'D’après le bilan papier.',
      totals: { referrals: 10, enquiries: 3, situations: 9, 'meetings-held': 4 },
      delays: [],
    });
    expect(
      counts?.tables.map(({ indicator, n, multiple, rows }) => ({
        indicator,
        n,
        multiple,
        rows: rows.map((row) => [row.code, row.value]),
      })),
    ).toEqual([
      {
        indicator: 'referrer-type',
        n: 9,
        multiple: false,
        rows: [
          ['social_landlord', 5],
          ['ccas', 2],
          ['not_recorded', 2],
        ],
      },
      { indicator: 'lever', n: 9, multiple: true, rows: [['outreach', 6]] },
    ]);
  });

  it('is not mixed into a block of years, nor told by sector', async () => {
    await vault.call('year.savePastYear', paper);
    for (const scope of [
      { from: '2017-01-01', to: '2018-12-31', sector: '' },
      { from: '2017-01-01', to: '2017-12-31', sector: 'not_recorded' },
    ]) {
      expect(await vault.call('summary.counts', scope)).toMatchObject({ source: 'vault', totals: { referrals: 0 } });
    }
  });

  it('is replaced as a whole when it is corrected, and goes with all its lists', async () => {
    await vault.call('year.savePastYear', paper);
    await vault.call('year.savePastYear', { ...paper, totals: [], lists: [] });
    expect(await vault.call('year.trend', {})).toMatchObject([{ totals: [], lists: [] }]);
    await vault.call('year.removePastYear', { year: 2017 });
    await vault.call('year.savePastYear', { year: 2017, referrals: 1, enquiries: 0, comment: null });
    expect(await vault.call('year.trend', {})).toMatchObject([{ referrals: 1, totals: [], lists: [] }]);
  });

  it.each<[string, Partial<PastYear>, string, string]>([
    [
      'a list of more than its situations',
      { lists: [{ indicator: 'gender', values: [{ code: 'man', value: 10 }], comment: null }] },
      'list_exceeds_total',
      'lists.0',
    ],
    [
      'a list of more than its saisines',
      { lists: [{ indicator: 'referral-level', values: [{ code: '1', value: 11 }], comment: null }] },
      'list_exceeds_total',
      'lists.0',
    ],
    [
      'a lever for more situations than there were',
      { lists: [{ indicator: 'lever', values: [{ code: 'housing', value: 10 }], comment: null }] },
      'list_exceeds_total',
      'lists.0',
    ],
    [
      'a code that no list has',
      { lists: [{ indicator: 'gender', values: [{ code: 'unheard', value: 1 }], comment: null }] },
      'unknown_code',
      'lists.0',
    ],
    [
      'a level that does not exist',
      { lists: [{ indicator: 'referral-level', values: [{ code: '3', value: 1 }], comment: null }] },
      'unknown_code',
      'lists.0',
    ],
    [
      'the same line twice',
      {
        lists: [
          {
            indicator: 'gender',
            values: [
              { code: 'man', value: 1 },
              { code: 'man', value: 2 },
            ],
            comment: null,
          },
        ],
      },
      'twice_in_list',
      'lists.0',
    ],
    [
      'more situations than saisines',
      { totals: [{ indicator: 'situations', value: 11 }], lists: [] },
      'more_situations_than_referrals',
      'totals',
    ],
  ])('refuses %s', async (_, change, code, field) => {
    expect(await vault.refusal('year.savePastYear', { ...paper, ...change })).toMatchObject({ code, field });
    expect(await vault.call('year.trend', {})).toEqual([]);
  });
});
