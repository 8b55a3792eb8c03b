import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/contract.ts';
import { noFacts } from '#shared/contract/no-facts.ts';
import {
  arrive,
  conclusion,
  MEETING_DAY,
  meetingOn,
  putOnAgenda,
  seatOf,
  seatTheTable,
  situationOfLevel2,
  startNow,
  type Table,
} from '#db/testing/meetings.ts';
import { assessment, decisionLevel1, decisionLevel2, newReferral, oralAgreement } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';
import { openVault } from '#db/vault/vault-folder.ts';

/** A word that stands nowhere else, naming the column it is planted in. */
const mark = (column: string): string => `zq${column.replaceAll(/[^a-z]/g, '')}zq`;
const MARK = /zq[a-z]+?zq/;

/** Columns of words that are meant to be shown or printed; every other one must never be seen outside. */
const mayLeave = new Set([
  'agenda_item.title',
  'agenda_item.presentation',
  'agenda_item.tried',
  'agenda_item.question',
  'agenda_item.outcome_reason',
  'agenda_item.public_wording',
  'agenda_item_purpose.text',
  'agenda_item_lever.other',
  'agenda_item_action.label',
  'decision.public_wording',
  'decision_purpose.text',
  'decision_lever.other',
  'action.label',
  'participant.role',
  'meeting.place',
  'meeting.remark',
  'minutes_version.correction',
  'structure_name.name',
]);

/** What a machine writes: codes, days, times, instants, fingerprints, stored settings and keys of slides. */
const CODED = /^([a-z0-9_./-]*|[\d:T.Z-]+|S?\d{4}-\d+(\/\d+)?)$/;

const isDay = (column: string): boolean => /(\.|_)(on|at|from|to|until)$/.test(column);

/** Columns into which nobody types in this scene: words of the program, labels that come with it, codes left out. */
const neverTyped: readonly string[] = [
  'meta.key',
  'meta.value',
  'code.list',
  'code.label_fr',
  'code.label_en',
  'code.habilitation_class',
  'structure.type_other',
  'structure.habilitation_override',
  'structure_name.name',
  'structure_name.folded',
  'referral.gender',
  'referral.age_band',
  'referral.territory_sector',
  'referral.protection',
  'referral.known_to_psychiatry',
  'referral.urgent',
  'referral_problem.code',
  'step.code',
  'step.detail',
  'audit.operation',
  'meeting_series.rule',
];

/** Tables that no meeting fills or shows; what leaves of them has tests of its own (publication, past years, retention). */
const ofOtherScenes =
  /^(publication_|past_year_|elimination_|audit_detail|audit_anchor|key_slot|code_merge|paper_template|letterhead|other_body|import|former_text|trash|record_)/;

let vault: TestVault;
let seen: string;
let planted: Map<string, string[]>;

/** Everything that a meeting shows or prints: all slides, all papers, all minutes, the letter to the referrer. */
async function everythingThatLeaves(meetingId: number, itemId: number): Promise<string> {
  const { slides } = await vault.call('projection.deck', { meetingId });
  const parts: unknown[] = [];
  for (const { slide } of slides) parts.push(await vault.call('projection.view', { meetingId, slide }));
  for (const paper of ['convocation', 'attendance_sheet', 'presentation'] as const) {
    parts.push((await vault.call('papers.compose', { meetingId, paper, itemId })).document);
  }
  for (const audience of ['members', 'extract', 'without_situations'] as const) {
    for (const version of [null, 1, 2]) parts.push((await vault.call('minutes.read', { meetingId, version, audience, itemId })).document);
  }
  parts.push((await vault.call('agenda.feedback', { itemId })).document);
  parts.push(await vault.call('meetings.missingResources', {}));
  return JSON.stringify(parts);
}

/** A referral that was assessed, answered at level 1, then sent to level 2, with a word in each of these steps. */
async function examinedReferral(table: Table, changes: Parameters<typeof newReferral>[1]): Promise<number> {
  const { id: referralId } = await vault.call('referrals.create', newReferral(table.guardian, { receivedOn: '2022-10-20', ...changes }));
  await vault.call('steps.assess', {
    referralId,
    assessment: { ...assessment('2022-10-21'), missingInformation: mark('assessment.missing_information'), reason: mark('step.reason') },
  });
  await vault.call('steps.decideLevel1', {
    referralId,
    decision: {
      ...decisionLevel1(table.chl, '2022-10-22'),
      orientations: [{ type: 'other', typeOther: mark('orientation.type_other'), targets: [], driverId: null, feedbackDueOn: null }],
      publicNote: mark('decision.public_note'),
      comment: mark('decision.comment'),
    },
  });
  const [orientation] = (await vault.call('referrals.open', { referralId })).decisions[0]?.orientations ?? [];
  await vault.call('followUp.recordResult', { orientationId: orientation?.id ?? 0, on: '2022-10-25', result: mark('orientation.result') });
  await vault.call('steps.escalate', { referralId, on: '2022-10-30', reason: mark('step.reason'), colleges: [] });
  return referralId;
}

/** What the vault holds beside the situation that is examined: another person, an enquiry, a draft, settings, a cancelled meeting. */
async function everythingElse(table: Table, identity: InputOf<'person.saveIdentity'>['identity']): Promise<void> {
  const watched = await situationOfLevel2(vault, table.guardian, { identity });
  await vault.call('steps.decideLevel2', { referralId: watched, decision: decisionLevel2(table.dac, '2022-11-01') });
  const watch = { referralId: watched, on: '2022-11-02', until: null, lever: 'other', leverOther: mark('watch.lever_other'), reason: null };
  await vault.call('steps.watch', watch);
  await vault.call('referrals.createEnquiry', {
    receivedOn: '2022-11-02',
    referrer: { structureId: table.ekidom, person: null, role: null, callBack: null },
    channel: 'phone',
    request: mark('referral.request'),
    answer: mark('referral.answer'),
  });
  await vault.call('drafts.save', { form: 'phone', subject: 'new', referralId: null, content: mark('draft.content') });
  await vault.call('settings.save', { agreement: mark('setting.value') });
  await vault.call('year.savePastYear', { year: 2018, referrals: 3, enquiries: 0, comment: mark('past_year.comment') });
  await vault.call('screens.remember', { screen: 'referrals', state: mark('screen_state.state') });
  await vault.call('meetings.saveSeries', { id: null, name: mark('meeting_series.name'), rule: null, active: true });
  const cancelled = await meetingOn(vault, '2022-01-13');
  await vault.call('meetings.cancel', { meetingId: cancelled, reason: 'other', reasonText: mark('meeting.reason_text') });
}

/** Runs a whole meeting with a word planted in every field that a person can type into. */
async function runMeeting(): Promise<{ meetingId: number; itemId: number }> {
  const table = await seatTheTable(vault);
  await vault.call('structures.update', {
    ...(({ id, names, typeCode, permanentMember }) => ({ id, names, typeCode, permanentMember }))(
      await vault.call('structures.open', { id: table.chl }),
    ),
    typeOther: null,
    habilitationOverride: null,
    parentId: null,
    active: true,
    notes: mark('structure.notes'),
    contacts: [
      { name: mark('contact.name'), role: mark('contact.role'), phone: mark('contact.phone'), email: mark('contact.email'), active: true },
    ],
  });
  const identityOf = (name: string) => ({
    lastName: mark(`${name}.last_name`),
    firstName: mark(`${name}.first_name`),
    birthDate: '1978-04-03',
    address: mark(`${name}.address`),
    phone: mark(`${name}.phone`),
    email: mark(`${name}.email`),
  });
  const facts = {
    ...noFacts,
    request: mark('referral.request'),
    context: 'other',
    contextOther: mark('referral.context_other'),
    dominantProblem: 'other',
    problemOther: mark('referral.problem_other'),
    housing: 'other',
    housingOther: mark('referral.housing_other'),
    involvedText: mark('referral.involved_text'),
    tried: mark('referral.tried'),
    personWish: mark('referral.person_wish'),
    facts: mark('referral.facts'),
    opinions: mark('referral.opinions'),
  };
  const consent = { ...oralAgreement, on: '2022-10-20', givenBy: mark('consent.given_by'), reason: mark('consent.reason') };
  const referrer = {
    structureId: table.guardian,
    person: mark('referral.referrer_person'),
    role: mark('referral.referrer_role'),
    callBack: mark('referral.referrer_call_back'),
  };
  await everythingElse(table, identityOf('stranger'));
  const referralId = await examinedReferral(table, { identity: identityOf('identity'), facts, consent, referrer });
  await vault.call('followUp.addExchanges', {
    referralId,
    exchanges: {
      on: '2022-11-02',
      channel: 'phone',
      asked: mark('exchange.asked'),
      nominative: false,
      exchanges: [
        {
          partnerId: table.chl,
          contactPerson: mark('exchange.contact_person'),
          knowsPerson: 'yes',
          answered: mark('exchange.answered'),
          disclosed: mark('exchange.disclosed'),
        },
      ],
    },
  });
  await vault.call('followUp.addNote', { referralId, on: '2022-11-03', text: mark('note.text') });
  await vault.call('agreements.saveCharter', { version: '1', inForceFrom: '2018-06-01' });
  await vault.call('agreements.save', {
    id: null,
    kind: 'charter',
    structureId: table.chl,
    person: mark('agreement.person'),
    version: '1',
    signedOn: '2020-01-09',
    validFrom: null,
    validUntil: null,
    notes: mark('agreement.notes'),
  });

  const meetingId = await meetingOn(vault);
  const itemId = await putOnAgenda(vault, meetingId, referralId);
  await vault.call('meetings.update', {
    meetingId,
    seriesId: null,
    on: MEETING_DAY,
    startsAt: '14:00',
    endsAt: null,
    place: mark('meeting.place'),
    hostId: table.chl,
  });
  await vault.call('agenda.add', {
    meetingId,
    item: { type: 'cellule_life', referralId: null, title: mark('agenda_item.title'), structureId: null, minutes: 5 },
  });
  await vault.call('attendance.addPermanent', { meetingId });
  const seat = await seatOf(vault, meetingId, table.chl);
  await vault.call('attendance.update', {
    participantId: seat.id,
    participant: {
      structureId: table.chl,
      name: mark('participant.name'),
      role: mark('participant.role'),
      kind: 'permanent',
      itemId: null,
      nameShown: false,
    },
  });
  await vault.call('meetings.saveNotes', { meetingId, notes: mark('meeting.notes') });
  await vault.call('agenda.saveNotes', { itemId, notes: mark('agenda_item.notes') });
  await vault.call('agenda.savePresentation', {
    itemId,
    presentation: mark('agenda_item.presentation'),
    tried: mark('agenda_item.tried'),
    question: mark('agenda_item.question'),
  });
  await vault.call('meetings.start', { meetingId });
  await arrive(vault, meetingId, [table.chl, table.dac, table.ekidom]);
  const landlord = await seatOf(vault, meetingId, table.ekidom);
  await vault.call('agenda.justify', { itemId, participantId: landlord.id, reason: mark('entitlement_reason.reason') });
  const recused = await seatOf(vault, meetingId, table.dac);
  await vault.call('agenda.recuse', { itemId, participantId: recused.id, reason: mark('recusal.reason') });
  await vault.call('agenda.update', { itemId, title: null, structureId: null, minutes: 30, colleges: ['protection'] });
  await vault.call('agenda.start', { ...startNow(itemId), everyoneOut: true, collegesReason: mark('agenda_item.colleges_reason') });
  await vault.call('agenda.saveDecision', {
    itemId,
    decision: {
      publicWording: mark('agenda_item.public_wording'),
      publicNote: mark('agenda_item.public_note'),
      purposes: [mark('agenda_item_purpose.text')],
      levers: [{ code: 'missing_resource', other: mark('agenda_item_lever.other') }],
      actions: [{ label: mark('agenda_item_action.label'), ownerId: table.dac, dueOn: '2022-12-24', recurrence: 'none' }],
      comment: mark('agenda_item.comment'),
    },
  });
  await vault.call('agenda.conclude', { ...conclusion(itemId, 'redirected'), reason: mark('agenda_item.outcome_reason') });
  await vault.call('meetings.confirm', {
    meetingId,
    destination: 'paper',
    kind: 'title_name',
    excerpt: mark('guard_confirmation.excerpt'),
    reason: mark('guard_confirmation.reason'),
  });
  await vault.call('minutes.saveRemark', { meetingId, remark: mark('meeting.remark') });
  await vault.call('minutes.lock', { meetingId, correction: null });
  await vault.call('minutes.lock', { meetingId, correction: mark('minutes_version.correction') });
  const { actions } = await vault.call('referrals.open', { referralId });
  await vault.call('followUp.setActionStatus', {
    actionId: actions[0]?.id ?? 0,
    status: 'not_feasible',
    on: MEETING_DAY,
    circumstances: mark('action.circumstances'),
  });
  return { meetingId, itemId };
}

/** Every text column of the vault, and the marks found in it. */
async function marksByColumn(): Promise<Map<string, string[]>> {
  await vault.session.close();
  const { database } = await openVault(
    { folder: vault.folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } },
    { scryptN: 2 ** 14 },
  );
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'referral_search%'").all() as {
      name: string;
    }[];
    const marks = new Map<string, string[]>();
    for (const { name } of tables) {
      for (const column of database.pragma(`table_info(${name})`) as { name: string; type: string }[]) {
        if (column.type !== 'TEXT') continue;
        const values = database.prepare(`SELECT "${column.name}" AS value FROM ${name}`).all() as { value: string | null }[];
        const said = values.flatMap((row) => row.value ?? []);
        // A column that only the machine writes is left out.
        if (said.length > 0 && said.every((value) => CODED.test(value) && !MARK.test(value))) continue;
        marks.set(`${name}.${column.name}`, [...new Set(said.flatMap((value) => value.match(new RegExp(MARK, 'g')) ?? []))]);
      }
    }
    return marks;
  } finally {
    database.close();
  }
}

beforeAll(async () => {
  vault = await testVault({ today: MEETING_DAY });
  const { meetingId, itemId } = await runMeeting();
  seen = await everythingThatLeaves(meetingId, itemId);
  planted = await marksByColumn();
});
afterAll(() => vault.remove());

describe('words planted in every field of the vault, before a whole meeting', () => {
  it('were planted in every column into which somebody types', () => {
    const untouched = [...planted].filter(([, marks]) => marks.length === 0).map(([column]) => column);
    expect(untouched.filter((column) => !isDay(column) && !ofOtherScenes.test(column))).toEqual(neverTyped);
  });

  it('are seen outside only when they stand in what was written to be shown or printed', () => {
    const leaving = new Set([...planted].filter(([column]) => mayLeave.has(column)).flatMap(([, marks]) => marks));
    const found = new Set(seen.match(new RegExp(MARK, 'g')));
    expect([...found].filter((word) => !leaving.has(word))).toEqual([]);
    expect(found.size).toBeGreaterThan(8);
  });

  it.each([
    'identity.last_name',
    'identity.email',
    'stranger.first_name',
    'exchange.answered',
    'note.text',
    'contact.name',
    'participant.name',
    'recusal.reason',
  ])('never: %s', (column) => {
    expect([...planted.values()].flat()).toContain(mark(column));
    expect(seen).not.toContain(mark(column));
  });
});
