import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noFacts } from '#shared/contract/no-facts.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import {
  arrive,
  conclusion,
  MEETING_DAY,
  meetingOn,
  putOnAgenda,
  seatOf,
  seatTheTable,
  situationOfLevel2,
  type Table,
  typedDecision,
} from '#db/testing/meetings.ts';
import { oralAgreement } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

const identity = {
  lastName: 'Kerbidule',
  firstName: 'Yannig',
  birthDate: '1978-04-03',
  address: null,
  phone: '06 12 34 56 78',
  email: null,
};
const facts = { ...noFacts, context: 'exhaustion', gender: 'man', age: 44, housing: 'other', housingOther: 'Une roulotte' };

let vault: TestVault;
let table: Table;
let meetingId: number;
let itemId: number;
let referralId: number;
beforeEach(async () => {
  vault = await testVault({ today: MEETING_DAY });
  table = await seatTheTable(vault);
  referralId = await situationOfLevel2(vault, table.guardian, { identity, facts });
  meetingId = await meetingOn(vault);
  itemId = await putOnAgenda(vault, meetingId, referralId);
  await vault.call('attendance.addPermanent', { meetingId });
  await vault.call('meetings.start', { meetingId });
});
afterEach(() => vault.remove());

const view = (slide: string | null = null): Promise<OutputOf<'projection.view'>> => vault.call('projection.view', { meetingId, slide });
const present = (presentation: string, more = { tried: '', question: '' }) =>
  vault.call('agenda.savePresentation', { itemId, presentation, ...more });

describe('the slides of a meeting', () => {
  it('come by themselves, in their order', async () => {
    await present('La personne ne répond plus.', { tried: 'Des visites.', question: 'Qui fait quoi ?' });
    await vault.call('agenda.saveDecision', { itemId, decision: typedDecision(table.dac) });
    const { slides } = await vault.call('projection.deck', { meetingId });
    expect(slides.map((slide) => slide.slide)).toEqual([
      'cover',
      'confidentiality',
      'attendance',
      'agenda',
      `situation/${itemId}/facts`,
      `situation/${itemId}/presentation`,
      `situation/${itemId}/tried`,
      `situation/${itemId}/question`,
      `levers/${itemId}`,
      `decision/${itemId}/wording`,
      `decision/${itemId}/purposes`,
      `decision/${itemId}/actions`,
      'end',
    ]);
    expect(slides.flatMap((slide) => slide.toMend)).toEqual([]);
  });

  it('say of a situation its code and labels of codes, never its age nor what « Autre » meant', async () => {
    expect(await view(`situation/${itemId}/facts`)).toEqual({
      kind: 'situation',
      code: '2022-01',
      part: 'facts',
      facts: [
        { label: 'Saisine', value: 'Service majeurs protégés' },
        { label: 'Contexte d’interpellation', value: 'Épuisement ou impasse des professionnels' },
        { label: 'Tranche d’âge', value: '35 à 44 ans' },
        { label: 'Genre', value: 'Homme' },
        { label: 'Logement', value: 'Autre (préciser)' },
      ],
      text: null,
      page: 1,
      pages: 1,
    });
  });

  it('show the decision as it is written', async () => {
    await vault.call('projection.show', { meetingId, slide: `decision/${itemId}/wording` });
    expect(await view()).toMatchObject({ kind: 'decision', wording: null, outcome: null });
    await vault.call('agenda.saveDecision', { itemId, decision: typedDecision(table.dac) });
    expect(await view()).toMatchObject({
      wording: { state: 'shown', text: 'Organisation d’une réunion de concertation par le DAC une fois par an' },
    });
    expect(await view(`decision/${itemId}/actions`)).toMatchObject({
      actions: [{ label: { state: 'shown', text: 'Réunion de concertation' }, owner: 'DAC-PTA', recurrence: 'Une fois par an' }],
    });
    const levers = await view(`levers/${itemId}`);
    expect(levers.kind === 'levers' && levers.levers.filter((lever) => lever.chosen).map((lever) => lever.label)).toEqual([
      'Concertation annuelle',
    ]);
    await vault.call('agenda.conclude', conclusion(itemId, 'decided'));
    expect(await view('recap')).toMatchObject({ code: '2022-01', outcome: 'Décision et actions', more: 0 });
  });

  it('reopen where they were', async () => {
    await vault.call('projection.show', { meetingId, slide: 'agenda' });
    await vault.session.close();
    await vault.call('vault.open', { folder: vault.folder, secret: { kind: 'recovery', text: vault.recoveryKey } });
    expect((await view()).kind).toBe('agenda');
    expect((await vault.refusal('projection.show', { meetingId, slide: 'situation/999/facts' })).code).toBe('slide_unknown');
    expect((await vault.refusal('projection.show', { meetingId, slide: 'identity' })).code).toBe('slide_unknown');
  });

  it('name a member only when it was explicitly allowed', async () => {
    const seat = await seatOf(vault, meetingId, table.chl);
    const participant = { structureId: table.chl, name: 'Élise Trucmuche', role: 'Psychiatre', kind: 'permanent' as const, itemId: null };
    await vault.call('attendance.update', { participantId: seat.id, participant: { ...participant, nameShown: false } });
    await arrive(vault, meetingId, [table.chl]);
    const row = { structure: 'CHL', role: { state: 'shown', text: 'Psychiatre' }, here: true };
    expect(await view('attendance')).toMatchObject({ rows: [{ ...row, name: null }] });
    await vault.call('attendance.update', { participantId: seat.id, participant: { ...participant, nameShown: true } });
    expect(await view('attendance')).toMatchObject({ rows: [{ ...row, name: 'Élise Trucmuche' }] });
  });

  it('cut a long text in pages that are read from afar', async () => {
    const text = Array.from({ length: 30 }, (_, index) => `Phrase numéro ${index} de la présentation.`).join(' ');
    await present(text);
    const first = await view(`situation/${itemId}/presentation`);
    const last = await view(`situation/${itemId}/presentation/p99`);
    expect(first).toMatchObject({ page: 1, pages: 3 });
    expect(last).toMatchObject({ page: 3, pages: 3, text: { state: 'shown' } });
    const { slides } = await vault.call('projection.deck', { meetingId });
    expect(slides.filter((slide) => slide.part === 'presentation')).toHaveLength(3);
  });
});

describe('a text that points to somebody', () => {
  it.each([
    ['the name', 'Monsieur kerbidule ne répond plus.', 'name'],
    ['the phone number', 'On peut l’appeler au 06.12.34.56.78.', 'phone'],
    ['the birth date', 'Né le 3 avril 1978.', 'birth_date'],
  ])('is withheld: %s of the person', async (_, text, kind) => {
    await present(text);
    const slide = `situation/${itemId}/presentation`;
    expect(await view(slide)).toMatchObject({ text: { state: 'withheld' } });
    const { slides } = await vault.call('projection.deck', { meetingId });
    const found = slides.find((each) => each.slide === slide)?.toMend ?? [];
    expect(found).toContainEqual(expect.objectContaining({ itemId, field: 'presentation', kind, outcome: 'block' }));
    const sheet = await vault.call('papers.compose', { meetingId, paper: 'presentation', itemId });
    expect(sheet.ready).toBe(false);
    expect(JSON.stringify(sheet.document)).not.toContain(text);
  });

  it('is withheld, too, when it names the person of another situation of the vault', async () => {
    await situationOfLevel2(vault, table.guardian, { identity: { ...identity, lastName: 'Zarmandier', firstName: 'Rozenn', phone: null } });
    await present('La voisine, Rozenn Zarmandier, se plaint.');
    expect(await view(`situation/${itemId}/presentation`)).toMatchObject({ text: { state: 'withheld' } });
    await present('La voisine, Zarmandier, se plaint.');
    expect(await view(`situation/${itemId}/presentation`)).toMatchObject({ text: { state: 'withheld' } });
  });

  it('is shown once what was only doubtful is confirmed with a reason, for that destination', async () => {
    await present('Une réunion a eu lieu le 12 octobre 2022.');
    const slide = `situation/${itemId}/presentation`;
    const { slides } = await vault.call('projection.deck', { meetingId });
    const [found] = slides.find((each) => each.slide === slide)?.toMend ?? [];
    expect(found).toMatchObject({ kind: 'exact_date', outcome: 'confirm' });
    if (!found) throw new Error('a finding was expected');
    const { kind, excerpt } = found;
    await vault.call('meetings.confirm', { meetingId, destination: 'projector', kind, excerpt, reason: 'Date d’une réunion.' });
    expect(await view(slide)).toMatchObject({ text: { state: 'shown' } });
  });

  it('keeps the minutes from being locked', async () => {
    await vault.call('minutes.saveRemark', { meetingId, remark: 'Yannig Kerbidule a appelé.' });
    expect((await vault.refusal('minutes.lock', { meetingId, correction: null })).code).toBe('text_must_be_mended');
    const { document, toMend } = await vault.call('minutes.read', { meetingId, version: null, audience: 'members', itemId: null });
    expect(JSON.stringify(document)).not.toContain('Kerbidule');
    expect(toMend[0]).toMatchObject({ field: 'remark', outcome: 'block' });
    await vault.call('minutes.saveRemark', { meetingId, remark: 'Rien à signaler.' });
    await vault.call('minutes.lock', { meetingId, correction: null });
  });
});

describe('an opposition', () => {
  it('takes a situation off the slides and out of what was already locked', async () => {
    await vault.call('agenda.saveDecision', { itemId, decision: typedDecision(table.dac) });
    await vault.call('agenda.conclude', conclusion(itemId, 'decided'));
    await vault.call('minutes.lock', { meetingId, correction: null });
    await vault.call('projection.show', { meetingId, slide: `decision/${itemId}/wording` });
    const consent = { ...oralAgreement, on: MEETING_DAY, status: 'opposed' as const, givenBy: null, reason: 'La personne s’oppose.' };
    await vault.call('person.recordConsent', { referralId, consent, eraseIdentity: true });

    expect(await view()).toEqual({ kind: 'blank' });
    const { slides } = await vault.call('projection.deck', { meetingId });
    expect(slides.filter((slide) => slide.itemId === itemId)).toEqual([]);
    for (const version of [null, 1]) {
      const { document } = await vault.call('minutes.read', { meetingId, version, audience: 'members', itemId: null });
      const words = JSON.stringify(document);
      expect(words).toContain('Ce point n’est plus diffusé.');
      expect(words).not.toContain('concertation par le DAC');
      expect((await vault.refusal('minutes.read', { meetingId, version, audience: 'extract', itemId })).code).toBe('frozen_by_opposition');
    }
  });
});
