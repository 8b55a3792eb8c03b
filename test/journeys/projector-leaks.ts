import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { InputOf } from '#shared/contract/contract.ts';
import { noFacts } from '#shared/contract/no-facts.ts';
import type { AppDriver } from '../drivers/app-driver.ts';
import { ask } from './ask.ts';
import { structureId } from './directory-of-poitiers.ts';
import { holdNovemberMeeting, type NovemberMeeting } from './november-meeting.ts';
import { type Garden, plantedGarden } from './planted.ts';
import { assessedOn } from './records.ts';

const PSYCHIATRY = 'Centre hospitalier Henri Laborit';

/** Kinds of slides that the meeting goes through: all but the actions of an earlier meeting, of which there was none. */
const KINDS = ['agenda', 'attendance', 'confidentiality', 'cover', 'decision', 'end', 'levers', 'recap', 'situation', 'summary', 'topic'];

/** Written into the presentation, where the room must read it: what shows that the search finds what is there. */
const TO_BE_READ = 'presentation';

/**
 * The November meeting, with a unique word in each field of the vault that is not made to be shown: in the file that is examined, in another
 * one, in the directory, in the meeting's private notes. Then the summary of the same files is shown to the steering committee. The room receives the one word that was written for it, and none of the others.
 */
export async function projectorLeaks(app: AppDriver): Promise<void> {
  const garden = plantedGarden();
  const { messages, documents, findings } = await holdNovemberMeeting(
    app,
    async (page, meeting) => {
      await plantInTheFile(page, garden, meeting.referralId);
      await plantInAnotherFile(page, garden);
      await plantInTheDirectory(page, garden);
      await plantInTheMeeting(page, garden, meeting);
    },
    async (page) => projectTheSummary(page, garden),
  );
  expect(garden.count()).toBeGreaterThan(40);
  const kinds = messages.map((message) => (JSON.parse(message) as { slide: { kind: string } | null }).slide?.kind ?? 'blank');
  expect([...new Set(kinds)]).toEqual(expect.arrayContaining(KINDS));
  expect(documents.length).toBeGreaterThan(KINDS.length);
  expect(garden.foundIn(messages)).toEqual([TO_BE_READ]);
  expect(garden.foundIn(documents)).toEqual([TO_BE_READ]);
  expect(findings).toEqual([]);
}

function identity(garden: Garden, whose: string, phone: string, born: readonly [string, ...string[]]) {
  const at = (field: string) => `${whose}, ${field}`;
  return {
    lastName: garden.word(at('last name')),
    firstName: garden.word(at('first name')),
    birthDate: garden.form(at('birth date'), ...born),
    address: `12 rue ${garden.word(at('address'))}`,
    phone: garden.form(at('telephone'), phone),
    email: `${garden.form(at('e-mail'), `${whose.replaceAll(' ', '')}contact`)}@exemple.fr`,
  };
}

/** Every text of the facts, which stay on the laptop. */
function plantedFacts<F extends InputOf<'referrals.create'>['facts']>(garden: Garden, whose: string, facts: F): F {
  const fields = ['request', 'involvedText', 'tried', 'personWish', 'facts', 'opinions'] as const;
  const texts = fields.map((field) => [field, `Note ${garden.word(`${whose}, ${field}`)}.`]);
  return { ...facts, ...Object.fromEntries(texts) };
}

const plantedReferrer = (garden: Garden, whose: string, of: number) => ({
  structureId: of,
  person: garden.word(`${whose}, referrer's person`),
  role: garden.word(`${whose}, referrer's function`),
  callBack: garden.form(`${whose}, referrer's telephone`, whose === 'the file' ? '05 49 77 31 62' : '05 49 77 31 95'),
});

/** The exchanges, and the notes beside them. */
async function plantAlongTheWay(page: Page, garden: Garden, whose: string, referralId: number, year: number): Promise<void> {
  const word = (field: string) => garden.word(`${whose}, ${field}`);
  await ask(page, 'followUp.addExchanges', {
    referralId,
    exchanges: {
      on: `${year}-10-12`,
      channel: 'phone',
      asked: word('asked'),
      nominative: false,
      exchanges: [
        {
          partnerId: await structureId(page, PSYCHIATRY),
          contactPerson: word('contact person'),
          knowsPerson: 'yes',
          answered: word('answered'),
          disclosed: word('disclosed'),
        },
      ],
    },
  });
  await ask(page, 'followUp.addNote', { referralId, on: `${year}-10-13`, text: word('note') });
}

/** The file that the meeting examines. */
async function plantInTheFile(page: Page, garden: Garden, referralId: number): Promise<void> {
  const { receivedOn, referrer, facts } = await ask(page, 'referrals.open', { referralId });
  const planted = plantedReferrer(garden, 'the file', referrer.structureId);
  await ask(page, 'referrals.update', { referralId, receivedOn, referrer: planted, facts: plantedFacts(garden, 'the file', facts) });
  const born = ['1977-03-28', '28/03/1977', '28 mars 1977', '28/3/1977'] as const;
  await ask(page, 'person.saveIdentity', { referralId, identity: identity(garden, 'the file', '06 71 93 28 45', born) });
  await plantAlongTheWay(page, garden, 'the file', referralId, 2022);
}

/** The summary of these two years and of a dozen other files, each with its planted facts: released for the public, and shown slide by slide. */
async function projectTheSummary(page: Page, garden: Garden): Promise<void> {
  const owner = await structureId(page, 'MDPH');
  for (let index = 0; index < 12; index += 1) {
    await ask(page, 'referrals.create', {
      receivedOn: `2021-0${1 + (index % 6)}-11`,
      referrer: { ...plantedReferrer(garden, `file ${index}`, owner), callBack: null },
      facts: plantedFacts(garden, `file ${index}`, {
        ...noFacts,
        context: index % 2 === 0 ? 'housing_keep' : 'squalor',
        dominantProblem: index % 2 === 0 ? 'psychological' : 'squalor',
      }),
      previousReferralId: null,
      consent: null,
      identity: null,
    });
  }
  const scope = { from: '2021-01-01', to: '2022-12-31', sector: '' };
  const asked: InputOf<'publication.start'> = {
    scope,
    audience: 'public',
    threshold: 5,
    merged: {},
    leftOut: [],
    open: false,
    language: 'fr',
  };
  const { jobId } = await ask(page, 'publication.start', asked);
  await expect.poll(async () => (await ask(page, 'publication.progress', { jobId })).state, { timeout: 30_000 }).toBe('done');
  const { releaseId } = await ask(page, 'publication.release', { jobId, readers: null, reason: null, by: null });
  const { slides } = await ask(page, 'publication.slides', { releaseId });
  expect(slides.some((slide) => slide.kind === 'summary' && slide.chart !== null)).toBe(true);
  for (const slide of slides) {
    await ask(page, 'projector.show', { slide, language: 'fr' });
    // What is drawn is read too, not only what is sent.
    await page.waitForTimeout(150);
  }
}

/** A file of the year before that is on no agenda, decided at level 1. */
async function plantInAnotherFile(page: Page, garden: Garden): Promise<void> {
  const word = (field: string) => garden.word(`another file, ${field}`);
  const owner = await structureId(page, 'MDPH');
  const { id: referralId } = await ask(page, 'referrals.create', {
    receivedOn: '2021-09-05',
    referrer: plantedReferrer(garden, 'another file', owner),
    facts: plantedFacts(garden, 'another file', {
      ...noFacts,
      context: 'other',
      contextOther: word('other context'),
      dominantProblem: 'other',
      problemOther: word('other problem'),
    }),
    previousReferralId: null,
    consent: {
      status: 'oral',
      on: '2021-09-06',
      givenBy: word('agreement given by'),
      scope: [],
      reason: word('reason of the agreement'),
      reviewOn: null,
    },
    identity: identity(garden, 'another file', '07 83 46 19 52', ['1958-11-17', '17/11/1958', '17 novembre 1958']),
  });
  await ask(page, 'steps.assess', {
    referralId,
    assessment: { ...assessedOn('2021-09-07'), missingInformation: word('missing information'), reason: word('reason of the assessment') },
  });
  await plantAlongTheWay(page, garden, 'another file', referralId, 2021);
  await ask(page, 'steps.decideLevel1', {
    referralId,
    decision: {
      on: '2021-10-14',
      orientations: [{ type: 'other', typeOther: word('other orientation'), targets: [owner], driverId: null, feedbackDueOn: null }],
      publicWording: word('wording'),
      publicNote: word('note of the table'),
      meetingCancelled: false,
      comment: word('comment'),
      toldOn: null,
    },
  });
  const action = { label: word('action'), ownerId: owner, dueOn: null, recurrence: 'none' };
  await ask(page, 'followUp.addAction', { referralId, action });
}

/** Those who work there, with what is noted of them. */
async function plantInTheDirectory(page: Page, garden: Garden): Promise<void> {
  const word = (field: string) => garden.word(`directory, ${field}`);
  const id = await structureId(page, PSYCHIATRY);
  const { names, typeCode, typeOther, habilitationOverride, parentId, permanentMember, active } = await ask(page, 'structures.open', {
    id,
  });
  const contact = {
    name: word('contact'),
    role: word('function'),
    phone: garden.form('directory, telephone', '05 16 38 27 94'),
    email: `${garden.form('directory, e-mail', 'accueilzyqux')}@exemple.fr`,
    active: true,
  };
  const kept = { id, names, typeCode, typeOther, habilitationOverride, parentId, permanentMember, active };
  await ask(page, 'structures.update', { ...kept, notes: word('notes'), contacts: [contact] });
  await ask(page, 'agreements.save', {
    id: null,
    kind: 'convention',
    structureId: id,
    person: null,
    version: null,
    signedOn: '2022-01-10',
    validFrom: null,
    validUntil: null,
    notes: word('notes of the convention'),
  });
}

/** What the laptop keeps of the meeting for itself, and the one word that is written for the room. */
async function plantInTheMeeting(page: Page, garden: Garden, { meetingId, itemId }: NovemberMeeting): Promise<void> {
  const { participants, items } = await ask(page, 'meetings.open', { meetingId });
  await ask(page, 'meetings.saveNotes', { meetingId, notes: garden.word('meeting, notes') });
  for (const { id, type } of items) await ask(page, 'agenda.saveNotes', { itemId: id, notes: garden.word(`${type}, private notes`) });
  for (const { id, structureId: of, kind, itemId: forItem, habilitationClass } of participants) {
    // The laptop would ask for a reason by this name, where the journey looks for the structure's.
    if (habilitationClass === 'D') continue;
    const name = garden.word(`meeting, name of a member that is not shown (${of})`);
    const participant = { structureId: of, name, role: null, kind, itemId: forItem, nameShown: false };
    await ask(page, 'attendance.update', { participantId: id, participant });
  }
  const { presentation, tried, question } = items.find(({ id }) => id === itemId) ?? { presentation: '', tried: '', question: '' };
  const read = `${presentation} Le mot de la salle est « ${garden.word(TO_BE_READ).toLowerCase()} ».`;
  await ask(page, 'agenda.savePresentation', { itemId, presentation: read, tried, question });
}
