import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noFacts } from '#shared/contract/no-facts.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { newReferral, oneReferral, oralAgreement } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

let vault: TestVault;

const list = (filters: InputOf<'referrals.list'>['filters'], more: Partial<InputOf<'referrals.list'>> = {}) =>
  vault.call('referrals.list', { filters, sort: 'received', descending: false, offset: 0, limit: 100, ...more });
const referencesOf = async (filters: InputOf<'referrals.list'>['filters'], more: Partial<InputOf<'referrals.list'>> = {}) =>
  (await list(filters, more)).rows.map((row) => row.reference);

describe('the list of the demonstration', () => {
  beforeAll(async () => {
    vault = await testVault({ demonstration: true, today: '2026-11-21' });
  });
  afterAll(() => vault.remove());

  it.each([
    ['everything', {}, ['2022-01', '2022-02', '2022-03', '2022-04', '2022-05', '2022-06', '2026-03', '2026-01', '2026-02']],
    ['level 2', { level: 2 }, ['2022-05', '2026-03']],
    ['a year', { year: 2026 }, ['2026-03', '2026-01', '2026-02']],
    ['statuses', { statuses: ['received', 'follow_up'] }, ['2022-05', '2026-01', '2026-02']],
    ['a sector', { territorySector: 'gibauderie' }, ['2022-02']],
    ['a context', { context: 'squalor' }, ['2022-03']],
    ['two filters together (both must hold)', { year: 2022, level: 1, context: 'squalor' }, ['2022-03']],
    ['a word of a wording', { search: 'concertation' }, ['2022-01', '2022-05']],
    ['prefixes without accents, in any order', { search: 'salub pole' }, ['2022-03']],
    ['an alias of the referrer', { search: 'maison de quartier' }, ['2022-02']],
    ['typographic apostrophes', { search: 'd’abord' }, ['2022-04', '2022-05']],
    ['a reference', { search: '2022-04' }, ['2022-04']],
    ['signs that mean something to the search engine', { search: '"* OR NEAR(' }, []],
    ['only signs: as if nothing was typed', { search: '"*(', year: 2026 }, ['2026-03', '2026-01', '2026-02']],
  ] as const)('finds by %s', async (_, filters, expected) => {
    const found = await referencesOf(structuredClone(filters) as InputOf<'referrals.list'>['filters']);
    // The fictional years before are many; of those since 2022 it is known by heart who is who.
    expect(found.filter((reference) => reference >= '2022')).toEqual(expected);
  });

  it('finds all 41 saisines, and of an earlier year those that two filters ask for', async () => {
    expect((await list({})).total).toBe(41);
    expect(await referencesOf({ year: 2020, level: 2, context: 'exhaustion' })).toEqual(['2020-10']);
    expect(await referencesOf({ year: 2019, search: 'salub pole' })).toEqual(['2019-03', '2019-11']);
  });

  it('counts per status under the other filters, and the total of what is shown', async () => {
    const result = await list({ year: 2022, statuses: ['closed'] });
    expect(result.total).toBe(5);
    expect(result.byStatus).toEqual([
      { status: 'closed', count: 5 },
      { status: 'follow_up', count: 1 },
    ]);
  });

  it('puts what is due first, and what waits for nothing last', async () => {
    const rows = (await list({}, { sort: 'due' })).rows.map((row) => row.nextDueOn);
    expect(rows.slice(0, 3)).toEqual(['2026-11-23', '2026-11-24', null]);
  });

  it('gives pages that follow each other', async () => {
    const first = await referencesOf({}, { limit: 3 });
    const second = await referencesOf({}, { limit: 3, offset: 3 });
    expect([...first, ...second]).toEqual((await referencesOf({})).slice(0, 6));
  });

  it('gives the table of 2022 as it was published, and the trend with the years before', async () => {
    const { rows, counts } = await vault.call('year.table', { year: 2022 });
    expect(rows.map((row) => [row.month.slice(0, 7), row.referrer, row.level, row.decision, row.note])).toEqual([
      [
        '2022-01',
        'ICF Habitat',
        1,
        "Organisation d'une réunion de concertation par ICF Habitat et le DAC-PTA",
        'Réunion de cellule annulée',
      ],
      ['2022-03', 'MQ La Gibauderie', 1, 'Mise en lien avec la coordinatrice de parcours', null],
      ['2022-07', 'D2SP - Pôle Salubrité publique', 1, 'Mise en lien avec CHL et DAC-PTA', 'Intervention bilatérale au domicile'],
      ['2022-10', "Un Chez Soi d'Abord", 1, "Organisation d'une réunion de synthèse avec le secteur de psychiatrie", null],
      [
        '2022-11',
        'CHL - Service majeurs protégés',
        2,
        "Organisation d'une réunion de concertation par le DAC une fois par an",
        "Membres invités : MDPH, Un chez Soi d'Abord, Service social du CHU, Cadre des urgences du CHU",
      ],
      ['2022-12', 'Mission Relations aux habitants et aux usagers', 1, 'Relai vers la coordinatrice de parcours du CHL', null],
    ]);
    expect(counts).toEqual({ referrals: 6, situations: 6, level1: 5, level2: 1, undecided: 0, enquiries: 0, comebacks: 0, residue: 0 });
    const trend = await vault.call('year.trend', {});
    expect(trend.map((year) => [year.year, year.referrals, year.source])).toEqual([
      [2019, 12, 'vault'],
      [2020, 12, 'vault'],
      [2021, 8, 'vault'],
      [2022, 6, 'vault'],
      [2026, 3, 'vault'],
    ]);
  });

  it('refuses totals typed for a year that the vault counts', async () => {
    const typed = { year: 2022, referrals: 9, enquiries: 0, comment: null };
    expect(await vault.refusal('year.savePastYear', typed)).toMatchObject({ code: 'year_taken', field: 'year' });
  });

  it('shows on the first screen what waits, without an identity', async () => {
    const overview = await vault.call('today.overview', {});
    expect(overview.dues.map((due) => [due.reference, due.kind, due.on])).toEqual([
      ['2026-01', 'feedback', '2026-11-23'],
      ['2022-05', 'action', '2026-11-24'],
      ['2026-01', 'tell', null],
    ]);
    expect(overview.toAssess.map((row) => row.reference)).toEqual(['2026-02']);
    await vault.call('person.recordConsent', {
      referralId: overview.toAssess[0]?.referralId ?? 0,
      consent: { ...oralAgreement, status: 'opposed', on: '2026-11-21', givenBy: null, reason: 'Dit au téléphone.' },
      eraseIdentity: false,
    });
    expect((await vault.call('today.overview', {})).toAssess).toEqual([]);
  });
});

describe('the directory', () => {
  beforeEach(async () => {
    vault = await testVault();
  });
  afterEach(() => vault.remove());

  const structure = (name: string, changes: Partial<InputOf<'structures.create'>> = {}): InputOf<'structures.create'> => ({
    names: [{ name, kind: 'current', validFrom: null, validTo: null }],
    typeCode: 'dac',
    typeOther: null,
    habilitationOverride: null,
    parentId: null,
    permanentMember: false,
    active: true,
    notes: null,
    contacts: [],
    ...changes,
  });

  it('knows one body under many names, and refuses a second body under one of them', async () => {
    await vault.call(
      'structures.create',
      structure('Dispositif d’appui', {
        names: [
          { name: 'Dispositif d’appui', kind: 'current', validFrom: null, validTo: null },
          { name: 'DAC-PTA', kind: 'alias', validFrom: null, validTo: null },
        ],
      }),
    );
    expect(await vault.refusal('structures.add', { name: 'dac pta', typeCode: 'dac' })).toMatchObject({
      code: 'structure_name_taken',
      params: { name: 'Dispositif d’appui' },
    });
  });

  it('carries the class of its type until a jurist decides otherwise', async () => {
    await vault.call('structures.create', structure('A'));
    await vault.call('structures.create', structure('B', { habilitationOverride: 'A' }));
    expect((await vault.call('structures.list', {})).map((row) => [row.name, row.habilitationClass])).toEqual([
      ['A', 'B'],
      ['B', 'A'],
    ]);
  });

  it('merges two: everything that cited the one cites the other, whose names now include both', async () => {
    const { referralId, landlord, hospital } = await oneReferral(vault, true);
    const double = (await vault.call('structures.add', { name: 'CHL', typeCode: 'adult_psychiatry' })).id;
    await vault.call('referrals.create', newReferral(double, { facts: { ...noFacts, involvedStructures: [double, hospital] } }));
    await vault.call('structures.merge', { keptId: hospital, mergedId: double });
    const kept = await vault.call('structures.open', { id: hospital });
    expect(kept.names.map((name) => [name.name, name.kind])).toContainEqual(['CHL', 'alias']);
    expect(kept.uses).toMatchObject({ referrer: 1, partner: 1, target: 1 });
    expect(
      (await vault.call('referrals.list', { filters: { search: 'CHL' }, sort: 'received', descending: true, offset: 0, limit: 9 })).total,
    ).toBe(1);
    expect((await vault.refusal('structures.open', { id: double })).code).toBe('not_found');
    expect((await vault.refusal('structures.merge', { keptId: landlord, mergedId: landlord })).code).toBe('merge_with_itself');
    expect((await vault.call('referrals.open', { referralId })).decisions[0]?.orientations[0]?.targets).toEqual([hospital]);
  });

  it('removes a structure that nothing cites, and no other', async () => {
    const { landlord } = await oneReferral(vault);
    expect((await vault.refusal('structures.remove', { id: landlord })).code).toBe('structure_in_use');
    const { id } = await vault.call('structures.create', structure('Inutilisée'));
    await vault.call('structures.remove', { id });
  });

  it('lets no structure depend on itself, even through others', async () => {
    const parent = await vault.call('structures.create', structure('Parent'));
    const child = await vault.call('structures.create', structure('Enfant', { parentId: parent.id }));
    const update = { ...structure('Parent', { parentId: child.id }), id: parent.id };
    expect(await vault.refusal('structures.update', update)).toMatchObject({ code: 'structure_own_parent', field: 'parentId' });
  });
});
