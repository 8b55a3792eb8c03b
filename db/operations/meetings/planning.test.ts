import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datesOfRule } from '#shared/meeting/series-rule.ts';
import {
  arrive,
  conclusion,
  itemNow,
  MEETING_DAY,
  meetingOn,
  putOnAgenda,
  seatOf,
  seatTheTable,
  situationOfLevel2,
  type Table,
  typedDecision,
} from '#db/testing/meetings.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

let vault: TestVault;
let table: Table;
beforeEach(async () => {
  vault = await testVault({ today: MEETING_DAY });
  table = await seatTheTable(vault);
});
afterEach(() => vault.remove());

const listed = async (year: number | null = null) => (await vault.call('meetings.list', { year, seriesId: null })).meetings;

describe('a series of meetings', () => {
  it('is made at once, each hosted by the permanent member whose turn it is', async () => {
    const rule = { weekday: 3, nth: [2], everyMonths: 1, excludedMonths: [7, 8] };
    const { id: seriesId } = await vault.call('meetings.saveSeries', { id: null, name: 'Secteur nord', rule, active: true });
    const days = datesOfRule(rule, '2023-01-01', '2023-06-30');
    const { ids } = await vault.call('meetings.createSeries', {
      seriesId,
      days,
      startsAt: '14:00',
      endsAt: '16:00',
      place: null,
      rotateHosts: true,
    });
    expect(ids).toHaveLength(6);
    const meetings = await listed(2023);
    expect(meetings.map((meeting) => meeting.on)).toEqual(days);
    expect(meetings.map((meeting) => meeting.hostName)).toEqual([
      'CCAS de Poitiers',
      'CHL',
      'DAC-PTA',
      'EKIDOM',
      'CCAS de Poitiers',
      'CHL',
    ]);
    expect((await vault.call('meetings.hosts', { on: '2023-09-14', seriesId, exceptMeetingId: null }))[0]).toMatchObject({
      name: 'DAC-PTA',
      lastHostedOn: '2023-03-09',
      times: 1,
    });
    expect((await vault.call('meetings.list', { year: 2023, seriesId: null })).series).toEqual([
      { id: seriesId, name: 'Secteur nord', rule, active: true },
    ]);
  });
});

describe('a meeting that is planned', () => {
  it('expects its permanent members once it is convened, each once', async () => {
    const meetingId = await meetingOn(vault);
    expect(await vault.call('attendance.addPermanent', { meetingId })).toEqual({ added: 4 });
    await vault.call('meetings.convene', { meetingId, on: '2022-11-10' });
    const { participants, status } = await vault.call('meetings.open', { meetingId });
    expect(status).toBe('convened');
    expect(participants.map((each) => each.structureName)).toEqual(['CCAS de Poitiers', 'CHL', 'DAC-PTA', 'EKIDOM']);
  });

  it('is cancelled with a reason, which frees its situations, and restored', async () => {
    const referralId = await situationOfLevel2(vault, table.guardian);
    const meetingId = await meetingOn(vault);
    const itemId = await putOnAgenda(vault, meetingId, referralId);
    expect(await vault.refusal('meetings.cancel', { meetingId, reason: 'other', reasonText: null })).toMatchObject({
      code: 'specify_other',
    });
    await vault.call('meetings.cancel', { meetingId, reason: 'bilateral', reasonText: null });
    expect((await vault.refusal('agenda.move', { itemId, position: 0 })).code).toBe('meeting_gone');
    expect((await vault.refusal('meetings.start', { meetingId })).code).toBe('meeting_gone');
    const other = await meetingOn(vault, '2022-12-15');
    expect((await vault.call('agenda.candidates', { meetingId: other })).map((each) => each.referralId)).toEqual([referralId]);
    const second = await putOnAgenda(vault, other, referralId);
    expect((await vault.refusal('meetings.restore', { meetingId })).code).toBe('already_on_this_agenda');
    await vault.call('agenda.remove', { itemId: second });
    await vault.call('meetings.restore', { meetingId });
    expect((await listed(2022))[0]).toMatchObject({ status: 'planned', reason: null });
  });

  it('is postponed to another one, which takes over the agenda and those expected', async () => {
    const meetingId = await meetingOn(vault);
    const itemId = await putOnAgenda(vault, meetingId, await situationOfLevel2(vault, table.guardian));
    await vault.call('agenda.setInvited', { itemId, structures: [table.mdph] });
    const invited = await seatOf(vault, meetingId, table.mdph);
    await vault.call('attendance.set', { participantId: invited.id, state: 'excused', at: null, informationSent: true });
    const to = { on: '2022-12-15', startsAt: '14:00', endsAt: null, place: null, hostId: null };
    expect(
      (await vault.refusal('meetings.postpone', { meetingId, reason: 'schedule', reasonText: null, to: { ...to, on: MEETING_DAY } })).code,
    ).toBe('meeting_same_day');
    const { id } = await vault.call('meetings.postpone', { meetingId, reason: 'schedule', reasonText: null, to });
    expect(await vault.call('meetings.open', { meetingId })).toMatchObject({ status: 'postponed', postponedToId: id, items: [] });
    expect((await itemNow(vault, id, itemId)).invited).toEqual([table.mdph]);
    expect(await seatOf(vault, id, table.mdph)).toMatchObject({ state: 'expected', informationSent: false });
  });

  it('does not begin before its day, is only deleted when it is empty, and keeps its day once an outcome bears it', async () => {
    const later = await meetingOn(vault, '2022-12-15');
    expect((await vault.refusal('meetings.start', { meetingId: later })).code).toBe('meeting_in_future');
    const meetingId = await meetingOn(vault);
    const itemId = await putOnAgenda(vault, meetingId, await situationOfLevel2(vault, table.guardian));
    expect((await vault.refusal('meetings.remove', { meetingId })).code).toBe('meeting_not_removable');
    expect((await vault.refusal('agenda.conclude', conclusion(itemId, 'information'))).code).toBe('meeting_not_started');
    await vault.call('meetings.start', { meetingId });
    await vault.call('agenda.saveDecision', { itemId, decision: typedDecision(table.dac) });
    await vault.call('agenda.conclude', conclusion(itemId, 'decided'));
    const update = { meetingId, seriesId: null, on: '2022-11-23', startsAt: null, endsAt: null, place: null, hostId: null };
    expect(await vault.refusal('meetings.update', update)).toMatchObject({ code: 'meeting_date_fixed', field: 'on' });
    await vault.call('meetings.update', { ...update, on: MEETING_DAY, hostId: table.chl });
    await vault.call('meetings.remove', { meetingId: later });
  });
});

describe('who is here', () => {
  it('is kept with the times of each arrival and departure; saying it again changes nothing', async () => {
    const meetingId = await meetingOn(vault);
    await vault.call('attendance.addPermanent', { meetingId });
    await vault.call('meetings.start', { meetingId });
    await arrive(vault, meetingId, [table.chl], '14:05');
    const { id: participantId } = await seatOf(vault, meetingId, table.chl);
    const set = (state: 'present' | 'left' | 'expected' | 'absent', at: string | null) =>
      vault.call('attendance.set', { participantId, state, at, informationSent: false });
    await set('present', '14:20');
    expect((await vault.refusal('attendance.set', { participantId, state: 'left', at: '14:00', informationSent: false })).code).toBe(
      'departure_before_arrival',
    );
    await set('left', '15:00');
    await set('present', '15:30');
    expect(await seatOf(vault, meetingId, table.chl)).toMatchObject({
      state: 'present',
      stays: [
        { arrivedAt: '14:05', leftAt: '15:00' },
        { arrivedAt: '15:30', leftAt: null },
      ],
    });
    expect((await vault.refusal('attendance.remove', { participantId })).code).toBe('participant_spoke');
    await set('expected', null);
    expect((await seatOf(vault, meetingId, table.chl)).stays).toEqual([]);
    await vault.call('attendance.remove', { participantId });
  });

  it('says who has not signed the charter in force, and whose convention has expired', async () => {
    await vault.call('agreements.saveCharter', { version: '1', inForceFrom: '2018-06-01' });
    const convention = { kind: 'convention' as const, structureId: table.chl, person: null, version: '2018–2022', notes: null };
    const period = { signedOn: '2018-06-01', validFrom: null, validUntil: '2022-12-31' };
    await vault.call('agreements.save', { id: null, ...convention, ...period });
    const charter = {
      id: null,
      kind: 'charter' as const,
      structureId: table.chl,
      signedOn: '2020-01-09',
      validFrom: null,
      validUntil: null,
    };
    expect((await vault.refusal('agreements.save', { ...charter, person: null, version: '1', notes: null })).code).toBe(
      'agreement_needs_person',
    );
    expect((await vault.refusal('agreements.save', { ...charter, person: 'Élise Durand', version: '9', notes: null })).code).toBe(
      'charter_unknown',
    );
    await vault.call('agreements.save', { ...charter, person: 'Élise Durand', version: '1', notes: null });

    const meetingId = await meetingOn(vault);
    await vault.call('attendance.addPermanent', { meetingId });
    const seat = await seatOf(vault, meetingId, table.chl);
    const participant = {
      structureId: table.chl,
      name: 'Elise DURAND',
      role: null,
      kind: 'permanent' as const,
      itemId: null,
      nameShown: false,
    };
    await vault.call('attendance.update', { participantId: seat.id, participant });
    expect(await seatOf(vault, meetingId, table.chl)).toMatchObject({ charterSigned: true, conventionValid: true });
    expect(await seatOf(vault, meetingId, table.dac)).toMatchObject({ charterSigned: null, conventionValid: false });

    expect(await vault.call('agreements.coverage', { on: null })).toMatchObject({
      charter: '1',
      withoutCharter: [],
      ending: [{ kind: 'convention', structureName: 'CHL', validUntil: '2022-12-31', months: 3 }],
    });
    const { paper } = await vault.call('documents.compose', { document: { kind: 'agreement_list' } });
    expect(paper.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? block.rows : [])))).toEqual([
      ['CHL', '2018–2022', '1er juin 2018', 'du 1er juin 2018 au 31 décembre 2022', 'En cours'],
      ['CHL', 'Élise Durand', '1', '9 janvier 2020', 'depuis le 9 janvier 2020', 'En cours'],
    ]);
    await vault.call('agreements.saveCharter', { version: '2', inForceFrom: '2023-01-01' });
    const later = await vault.call('agreements.coverage', { on: '2023-02-01' });
    expect(later.withoutCharter).toEqual([{ structureId: table.chl, structureName: 'CHL', person: 'Elise DURAND', lastVersion: '1' }]);
    expect(later.withoutConvention).toContainEqual({ structureId: table.chl, name: 'CHL', expiredOn: '2022-12-31' });
    expect(later.ending).toEqual([]);
  });
});

describe('two structures that are one', () => {
  it('are merged in the meetings, too: who hosts, who is invited, who sits, who signed, who acts', async () => {
    const meetingId = await meetingOn(vault);
    const itemId = await putOnAgenda(vault, meetingId, await situationOfLevel2(vault, table.guardian));
    const double = (await vault.call('structures.add', { name: 'Maison du handicap', typeCode: 'mdph' })).id;
    await vault.call('agenda.setInvited', { itemId, structures: [table.mdph, double] });
    await vault.call('agenda.saveDecision', { itemId, decision: typedDecision(double) });
    const place = { on: MEETING_DAY, startsAt: null, endsAt: null, place: null, hostId: double };
    await vault.call('meetings.update', { meetingId, seriesId: null, ...place });
    const convention = { kind: 'convention' as const, person: null, version: null, notes: null, validFrom: null, validUntil: null };
    await vault.call('agreements.save', { id: null, structureId: double, signedOn: '2020-01-09', ...convention });
    expect((await vault.refusal('structures.remove', { id: double })).code).toBe('structure_in_use');
    await vault.call('structures.merge', { keptId: table.mdph, mergedId: double });
    const item = await itemNow(vault, meetingId, itemId);
    expect(item.invited).toEqual([table.mdph]);
    expect(item.decision.actions[0]?.ownerId).toBe(table.mdph);
    expect((await vault.call('meetings.open', { meetingId })).hostId).toBe(table.mdph);
    expect((await vault.call('agreements.list', {})).agreements[0]?.structureId).toBe(table.mdph);
  });
});

describe('the register of missing resources', () => {
  it('is fed by the lever, counts situations, and lets out no text that names somebody', async () => {
    const meetingId = await meetingOn(vault);
    await vault.call('meetings.start', { meetingId });
    const identity = { lastName: 'Kerbidule', firstName: 'Yannig', birthDate: null, address: null, phone: null, email: null };
    for (const other of ['Pas d’équipe mobile le soir', 'pas d’équipe mobile le soir', 'Rien pour Yannig Kerbidule']) {
      const itemId = await putOnAgenda(vault, meetingId, await situationOfLevel2(vault, table.guardian, { identity }));
      const decision = { ...typedDecision(table.dac), levers: [{ code: 'missing_resource', other }] };
      await vault.call('agenda.saveDecision', { itemId, decision });
      await vault.call('agenda.conclude', conclusion(itemId, 'decided'));
    }
    expect(await vault.call('meetings.missingResources', {})).toEqual([
      { text: 'Pas d’équipe mobile le soir', firstYear: 2022, lastYear: 2022, situations: 2 },
      { text: null, firstYear: 2022, lastYear: 2022, situations: 1 },
    ]);
    const { paper } = await vault.call('documents.compose', { document: { kind: 'missing_resources' } });
    expect(paper.sections[0]?.blocks[1]).toMatchObject({
      rows: [
        ['Pas d’équipe mobile le soir', '2022', '2'],
        ['Non précisé, ou à récrire avant de sortir', '2022', '1'],
      ],
    });
    expect(JSON.stringify(paper)).not.toMatch(/Kerbidule|Yannig/);
  });
});
