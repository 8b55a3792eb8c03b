import { afterEach, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/contract.ts';
import { noFacts } from '#shared/contract/no-facts.ts';
import { newReferral, noIdentity, oralAgreement } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

let vault: TestVault;
afterEach(() => vault.remove());

const nothing: InputOf<'search.find'> = { words: '', levels: [], years: [], sectors: [], statuses: [], kinds: [], territories: [] };
const find = (query: Partial<InputOf<'search.find'>>) => vault.call('search.find', { ...nothing, ...query });
const titles = async (query: Partial<InputOf<'search.find'>>) =>
  (await find(query)).results.map(({ kind, title, on }) => `${kind} ${title ?? on}`);

const demonstration = async () => void (vault = await testVault({ demonstration: true, today: '2026-11-21' }));

describe('the search of everything', () => {
  it('finds nothing when nothing is asked', async () => {
    await demonstration();
    expect(await find({})).toEqual({ results: [], total: 0, more: false });
    expect(await find({ words: ' « » ' })).toEqual({ results: [], total: 0, more: false });
  });

  it('finds structures, meetings, agreements and saisines by folded beginnings of words, and shows where', async () => {
    await demonstration();
    const { results } = await find({ words: 'psychiatrie' });
    const kinds = new Set(results.map(({ kind }) => kind));
    expect(kinds.has('structure') || kinds.has('referral')).toBe(true);
    for (const { excerpts } of results) {
      for (const { text, marks } of excerpts) {
        expect(marks.length).toBeGreaterThan(0);
        for (const { start, end } of marks) expect(text.slice(start, end)).toMatch(/^psychiatrie$/i);
      }
    }
    expect(await titles({ words: 'PSYCHI' })).toEqual(expect.arrayContaining(await titles({ words: 'psychiatrie' })));
  });

  it('narrows by level, year, sector, status and kind', async () => {
    await demonstration();
    const all = await find({ years: [2022], kinds: ['referral'] });
    expect(all.total).toBeGreaterThan(0);
    expect(all.results.every(({ on }) => on?.startsWith('2022'))).toBe(true);
    const level2 = await find({ levels: [2], kinds: ['referral'] });
    const level1 = await find({ levels: [1], kinds: ['referral'] });
    expect(level2.total).toBeGreaterThan(0);
    expect(level1.results.some(({ id }) => level2.results.some((other) => other.id === id))).toBe(false);
    const both = await find({ levels: [1, 2], kinds: ['referral'] });
    expect(both.total).toBe(level1.total + level2.total);
    const meetings = await find({ kinds: ['meeting'] });
    expect(meetings.results.length).toBeGreaterThan(0);
    expect(meetings.results.every(({ kind }) => kind === 'meeting')).toBe(true);
    const landlords = await find({ sectors: ['social_landlord'], kinds: ['structure'] });
    expect(landlords.results.length).toBeGreaterThan(0);
    expect(landlords.results.every(({ detail }) => detail === 'social_landlord')).toBe(true);
  });

  it('sees what was written a moment ago, and no longer what was removed', async () => {
    await demonstration();
    const referral = (await find({ kinds: ['referral'] })).results[0];
    const id = referral?.id ?? 0;
    const note = await vault.call('followUp.addNote', { referralId: id, on: '2026-11-20', text: 'Le xylophone de la voisine' });
    const found = await find({ words: 'xylo voisi' });
    expect(found.results.map((each) => each.id)).toEqual([id]);
    expect(found.results[0]?.excerpts).toEqual([
      {
        part: 'note',
        on: '2026-11-20',
        text: 'Le xylophone de la voisine',
        marks: [
          { start: 3, end: 7 },
          { start: 19, end: 24 },
        ],
      },
    ]);
    await vault.call('followUp.removeNote', { id: note.id });
    expect((await find({ words: 'xylophone' })).total).toBe(0);
  });
});

describe('persons', () => {
  const person = { ...noIdentity, lastName: 'Lemœuf', firstName: 'Éloïse', birthDate: '1961-04-12', phone: '05 49 12 34 56' };

  const withPerson = async () => {
    await demonstration();
    const structureId = (await find({ kinds: ['structure'] })).results[0]?.id ?? 0;
    return vault.call('referrals.create', newReferral(structureId, { facts: noFacts, consent: oralAgreement, identity: person }));
  };

  it('are never found by the search of everything', async () => {
    await withPerson();
    for (const words of ['Lemœuf', 'lemoeuf', 'eloise', '0549123456']) expect((await find({ words })).total, words).toBe(0);
  });

  it.each(['lemoeuf', 'Éloï lem', '1961-04-12', '0549123456', '05 49 12'])(
    'are found by « %s » when asked for, and the search is recorded',
    async (words) => {
      const { reference } = await withPerson();
      const { persons, more } = await vault.call('search.identities', { words });
      expect(more).toBe(false);
      expect(persons.map(({ name, referrals }) => [name, referrals.map((each) => each.reference)])).toEqual([
        ['Lemœuf Éloïse', [reference]],
      ]);
      const { rows } = await vault.call('journal.list', { filters: { category: 'read' }, offset: 0, limit: 5 });
      expect(rows[0]).toMatchObject({ operation: 'search.identities', facts: { found: 1 } });
      expect(JSON.stringify(rows)).not.toContain(words);
    },
  );

  it('are not found once the person has withdrawn their agreement', async () => {
    const { id } = await withPerson();
    await vault.call('person.recordConsent', {
      referralId: id,
      consent: { ...oralAgreement, status: 'withdrawn', on: '2026-11-20', reason: 'Accord retiré' },
      eraseIdentity: false,
    });
    expect((await vault.call('search.identities', { words: 'lemoeuf' })).persons).toEqual([]);
  });
});
