import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { loadSchemas } from '#renderer/client/input-schema.ts';
import { lockVault } from '#renderer/client/session.ts';
import { type Handlers, fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen, testStructure } from '#renderer/testing/render.tsx';
import { FacilitationScreen } from './facilitation-screen.tsx';
import { testItem, testMeeting, testRoom } from './testing/test-room.ts';

function WithKeyboard() {
  useKeyboard();
  return <FacilitationScreen id={7} />;
}

const enter = async (room = testRoom(), handlers: Handlers = {}) => {
  openTestVault({ now: new Date(2022, 10, 10, 14, 32), structures: [testStructure(9, 'DAC-PTA', { typeCode: 'dac' })] });
  const bridge = fakeBridge({ ...room.handlers, ...handlers });
  const shown = renderScreen(<WithKeyboard />);
  await screen.findByRole('navigation', { name: 'Ordre du jour' });
  return { ...shown, bridge, room };
};

const begun = { startedAt: '2022-11-10T13:00:00.000Z', status: 'held' } as const;
const onDecision = () => testRoom(testMeeting({ ...begun, currentItemId: 5, slide: 'decision/5/wording' }));
const wording = () => screen.findByRole('textbox', { name: 'Libellé publiable' });

// The frame loads them as soon as the first screen stands; here there is no frame.
beforeAll(async () => {
  await loadSchemas();
});

describe('the meeting, from the laptop', () => {
  it('is held by keyboard alone: begun, reminder read, round table, item begun', async () => {
    const { user, bridge } = await enter();
    await user.tab();
    (await screen.findByRole('button', { name: 'Commencer la réunion' })).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Rappel de confidentialité' })).toBeVisible();
    expect(screen.getAllByText('Ce qui se dit ici reste ici.').length).toBeGreaterThan(0);
    await user.keyboard('l');
    expect(await screen.findByText(/^Lu à/)).toBeVisible();
    await user.keyboard('{PageDown}');
    (await screen.findByRole('button', { name: 'CHL, attendu·e' })).focus();
    await user.keyboard('pre');
    await waitFor(() => expect(bridge.inputsOf('attendance.set')).toHaveLength(3));
    expect(bridge.inputsOf('attendance.set')).toEqual([
      { participantId: 1, state: 'present', at: null, informationSent: false },
      { participantId: 2, state: 'present', at: '14:32', informationSent: false },
      { participantId: 3, state: 'excused', at: null, informationSent: true },
    ]);
    expect(await screen.findByRole('button', { name: 'ICF Habitat, excusé·e' })).toHaveFocus();
    await user.keyboard('{PageDown}{PageDown}{PageDown}');
    await screen.findByText('Les faits codés de la situation sont à l’écran.');
    await user.keyboard('s');
    await waitFor(() => expect(bridge.inputsOf('agenda.start')).toEqual([{ itemId: 5, everyoneOut: false, collegesReason: null }]));
    expect(bridge.inputsOf('projection.show').map(({ slide }) => slide)).toEqual([
      'confidentiality',
      'attendance',
      'earlier',
      'agenda',
      'situation/5/facts',
    ]);
  });

  it('notes a departure with the time that is written, and refuses what is no time', async () => {
    const { user, bridge } = await enter(testRoom(testMeeting({ ...begun, slide: 'attendance' })));
    await user.type(await screen.findByRole('textbox', { name: 'Heure notée' }), '15h10');
    screen.getByRole('button', { name: 'CHL, attendu·e' }).focus();
    await user.keyboard('d');
    await waitFor(() =>
      expect(bridge.inputsOf('attendance.set')).toEqual([{ participantId: 1, state: 'left', at: '15:10', informationSent: false }]),
    );
    await user.type(screen.getByRole('textbox', { name: 'Heure notée' }), '9');
    expect(screen.getByText('Écrivez l’heure ainsi : 14:05.')).toBeVisible();
    screen.getByRole('button', { name: 'DAC-PTA, attendu·e' }).focus();
    await user.keyboard('p');
    expect(bridge.inputsOf('attendance.set')).toHaveLength(1);
  });

  it('keeps a decision as it is typed, half a word included, and says when', async () => {
    const { user, bridge, room } = await enter(onDecision());
    await user.type(await wording(), 'Concertation par le DA');
    await waitFor(() => expect(room.meeting.items[0]?.decision.publicWording).toBe('Concertation par le DA'));
    expect(bridge.inputsOf('agenda.saveDecision').length).toBeLessThan(6);
    expect(await screen.findByText('Enregistré 14:32')).toBeVisible();
  });

  it('keeps what is being typed before the vault is locked', async () => {
    const { user, room } = await enter(onDecision(), { 'vault.lock': () => ({}) });
    await user.type(await wording(), 'Anticiper');
    await lockVault();
    expect(room.meeting.items[0]?.decision.publicWording).toBe('Anticiper');
  });

  it('reopens at the slide and the item where it was', async () => {
    const decision = { ...testItem(5).decision, publicWording: 'Une concertation' };
    const items = [testItem(5, { decision, startedAt: '2022-11-10T13:20:00.000Z' }), testItem(8)];
    await enter(testRoom(testMeeting({ ...begun, items, currentItemId: 5, slide: 'decision/5/wording' })));
    expect(await wording()).toHaveValue('Une concertation');
    const current = screen.getByRole('button', { name: /^Situation 2022-05/ });
    expect(current).toHaveAttribute('aria-current', 'step');
    expect(current).toHaveTextContent('En cours');
    expect(screen.getByText('Ensuite : Situation 2022-08')).toBeVisible();
  });

  it('counts the time of the item up, and says in a word when it is over', async () => {
    const items = [testItem(5, { minutes: 30, startedAt: new Date(2022, 10, 10, 13, 57).toISOString() })];
    await enter(testRoom(testMeeting({ ...begun, items, currentItemId: 5, slide: 'situation/5/facts' })));
    expect(await screen.findByText('35:00 sur 30 min')).toBeVisible();
    expect(screen.getByText('dépassé de 5 min')).toBeVisible();
  });

  it('chooses a lever with its key, in front of everyone', async () => {
    const { user, room } = await enter(testRoom(testMeeting({ ...begun, currentItemId: 5, slide: 'levers/5' })));
    const lever = await screen.findByRole('button', { name: /^Avis médical nécessaire/ });
    await user.keyboard('2');
    expect(lever).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() => expect(room.meeting.items[0]?.decision.levers).toEqual([{ code: 'medical_opinion', other: null }]));
    await user.keyboard('2');
    await waitFor(() => expect(room.meeting.items[0]?.decision.levers).toEqual([]));
  });

  it('records the outcome exactly, after what was typed has been kept', async () => {
    const { user, bridge } = await enter(onDecision());
    await user.type(await wording(), 'Concertation annuelle');
    await user.click(screen.getByRole('radio', { name: 'Décision et actions' }));
    await user.click(screen.getByRole('button', { name: 'Noter l’issue' }));
    await waitFor(() => expect(bridge.inputsOf('agenda.conclude')).toHaveLength(1));
    expect(bridge.inputsOf('agenda.conclude')).toEqual([
      { itemId: 5, outcome: 'decided', reason: null, until: null, lever: null, leverOther: null, by: null },
    ]);
    const names = bridge.calls.map((each) => each.name);
    expect(names.lastIndexOf('agenda.saveDecision')).toBeLessThan(names.indexOf('agenda.conclude'));
    expect(await screen.findByRole('button', { name: 'Reprendre l’issue' })).toBeVisible();
  });

  it.each([
    {
      outcome: 'Reportée',
      fill: [['Raison', 'Psychiatrie absente']],
      expected: { outcome: 'postponed', reason: 'Psychiatrie absente', until: null, lever: null, by: null },
    },
    {
      outcome: 'À revoir le …',
      fill: [['À revoir le', '12/1/2023{Enter}']],
      expected: { outcome: 'review_on', reason: null, until: '2023-01-12', lever: null, by: null },
    },
    {
      outcome: 'Mise en veille',
      fill: [['En veille jusqu’au', '1/3/2023{Enter}']],
      expected: { outcome: 'watch', reason: null, until: '2023-03-01', lever: null, by: null },
    },
    {
      outcome: 'Réorientée vers une autre instance',
      fill: [['Vers quelle instance', 'RIS du département']],
      expected: { outcome: 'redirected', reason: 'RIS du département', until: null, lever: null, by: null },
    },
    {
      outcome: 'Plus de suites (collégial)',
      fill: [],
      expected: { outcome: 'no_follow_up', reason: null, until: null, lever: null, by: null },
    },
    { outcome: 'Point d’information', fill: [], expected: { outcome: 'information', reason: null, until: null, lever: null, by: null } },
  ])('sends « $outcome » with what belongs to it, and nothing else', async ({ outcome, fill, expected }) => {
    const { user, bridge } = await enter(onDecision());
    await user.click(await screen.findByRole('radio', { name: outcome }));
    for (const [label, text] of fill) await user.type(screen.getByRole('textbox', { name: label as string }), text as string);
    await user.click(screen.getByRole('button', { name: 'Noter l’issue' }));
    await waitFor(() => expect(bridge.inputsOf('agenda.conclude')).toEqual([{ itemId: 5, leverOther: null, ...expected }]));
  });

  it('says why an outcome is refused, beside what is to be mended', async () => {
    const { user } = await enter(onDecision(), {
      'agenda.conclude': () => {
        throw refusal('reason_required', 'reason');
      },
    });
    await user.click(await screen.findByRole('radio', { name: 'Reportée' }));
    await user.type(screen.getByRole('textbox', { name: 'Raison' }), '.');
    await user.click(screen.getByRole('button', { name: 'Noter l’issue' }));
    expect(await screen.findByText('Écrivez la raison en une phrase.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Raison' })).toHaveValue('.');
  });

  it('asks a reason for a member of class D before the situation begins, and shows the refusal of a start without it', async () => {
    const room = testRoom(testMeeting({ ...begun, slide: 'situation/5/facts' }));
    room.entitlement = { warnings: [{ participantId: 3, why: 'class_d', reason: null }], mustLeave: [], missingColleges: ['psychiatry'] };
    const { user, bridge } = await enter(room, {
      'agenda.start': () => {
        throw refusal('entitlement_needs_reason');
      },
      'agenda.justify': ({ reason }) => {
        room.entitlement = { ...room.entitlement, warnings: [{ participantId: 3, why: 'class_d', reason }] };
        return {};
      },
    });
    const before = await screen.findByRole('region', { name: 'Avant de commencer ce point' });
    expect(within(before).getByText(/^ICF Habitat : classe D/)).toBeVisible();
    expect(within(before).getByText('Collège manquant : Psychiatrie.')).toBeVisible();
    await user.keyboard('s');
    expect(await screen.findByText(/n’est pas habilité à entendre une situation nominative/)).toBeVisible();
    await user.click(within(before).getByRole('button', { name: 'Noter la raison' }));
    expect(await within(before).findByText('Ce champ est nécessaire.')).toBeVisible();
    await user.type(within(before).getByRole('textbox', { name: /Pourquoi sa présence est nécessaire/ }), 'Elle loge la personne');
    await user.click(within(before).getByRole('button', { name: 'Noter la raison' }));
    expect(await within(before).findByText('Raison notée : Elle loge la personne')).toBeVisible();
    expect(bridge.inputsOf('agenda.justify')).toEqual([{ itemId: 5, participantId: 3, reason: 'Elle loge la personne' }]);
  });

  it('confirms with a reason what the guard only warned about, and does not offer it for what blocks', async () => {
    const room = onDecision();
    const found = { itemId: 5, field: 'decision.publicWording', start: 0, end: 6 };
    room.toMend = [
      { ...found, kind: 'name', excerpt: 'Durand', outcome: 'block' },
      { ...found, kind: 'small_place', excerpt: 'rue Haute', outcome: 'confirm' },
    ];
    const { user, bridge } = await enter(room, { 'meetings.confirm': () => ({}) });
    expect(await screen.findByText('« Durand » (Nom de la personne) : récrivez ce texte.')).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Confirmer' })).toHaveLength(1);
    await user.type(screen.getByRole('textbox', { name: /^Pourquoi .*rue Haute.* peut être montré/ }), 'Adresse du service');
    await user.click(screen.getByRole('button', { name: 'Confirmer' }));
    await waitFor(() =>
      expect(bridge.inputsOf('meetings.confirm')).toEqual([
        { meetingId: 7, destination: 'projector', kind: 'small_place', excerpt: 'rue Haute', reason: 'Adresse du service' },
      ]),
    );
  });

  it('hands each new slide to the projector when it is open, and blanks it with B', async () => {
    const status = { open: true, displayId: 2, displays: [], blanked: false, frozen: false, size: 0 };
    const { user, bridge } = await enter(testRoom(testMeeting({ ...begun, slide: 'agenda' })), {
      'projector.status': () => status,
      'projector.show': () => status,
      'projector.blank': ({ on }) => ({ ...status, blanked: on }),
    });
    await waitFor(() => expect(bridge.inputsOf('projector.show').length).toBeGreaterThan(0));
    await user.keyboard('{PageDown}');
    await waitFor(() =>
      expect(bridge.inputsOf('projector.show').at(-1)?.slide).toEqual({ kind: 'end', cellule: 'situation/5/facts', next: null }),
    );
    await user.keyboard('b');
    expect(await screen.findByText('La salle ne voit rien.')).toBeVisible();
    expect(bridge.inputsOf('projector.blank')).toEqual([{ on: true }]);
  });

  describe('the projection', () => {
    const closed = { open: false, displayId: null, displays: [], blanked: false, frozen: false, size: 0 };
    const status = { ...closed, open: true, displayId: 2 };
    let blanked = false;
    beforeEach(() => {
      blanked = false;
    });
    const shown = {
      'screens.recall': () => ({ state: { meetingId: 7, open: true } }),
      'projector.open': () => ({ ...status, address: null }),
      'projector.show': () => ({ ...status, blanked }),
      'projector.blank': ({ on }: { readonly on: boolean }) => {
        blanked = on;
        return { ...status, blanked };
      },
      'projector.close': () => ({ ...closed, blanked: true }),
    };
    const kept = (bridge: Awaited<ReturnType<typeof enter>>['bridge']) => bridge.inputsOf('screens.remember').map(({ state }) => state);

    it('opens again by itself where the room was shown this meeting when the app ended, at the slide of now', async () => {
      const { bridge } = await enter(onDecision(), shown);
      await waitFor(() =>
        expect(bridge.inputsOf('projector.show').at(-1)?.slide).toEqual({ kind: 'end', cellule: 'decision/5/wording', next: null }),
      );
      expect(bridge.inputsOf('projector.open')).toEqual([{ displayId: null }]);
    });

    it('opens again blank where the person had blanked it', async () => {
      const { bridge } = await enter(onDecision(), {
        ...shown,
        'screens.recall': () => ({ state: { meetingId: 7, open: true, blanked: true } }),
      });
      expect(await screen.findByText('La salle ne voit rien.')).toBeVisible();
      expect(bridge.inputsOf('projector.blank')).toEqual([{ on: true }]);
    });

    it('is kept as open from its opening, and as closed when the person closes it, even blank', async () => {
      const { user, bridge } = await enter(onDecision(), { ...shown, 'screens.recall': () => ({ state: null }) });
      await user.click(await screen.findByRole('button', { name: 'Projeter' }));
      await user.click(await screen.findByRole('button', { name: 'Masquer' }));
      await user.click(screen.getByRole('button', { name: 'Fermer la projection' }));
      await waitFor(() =>
        expect(kept(bridge)).toEqual([
          { meetingId: 7, open: true, blanked: false },
          { meetingId: 7, open: true, blanked: true },
          { meetingId: 7, open: false, blanked: false },
        ]),
      );
    });

    it('is kept as closed when it is left with Escape, and as open when a lock takes it away', async () => {
      const { bridge } = await enter(onDecision(), shown);
      await waitFor(() => expect(kept(bridge)).toEqual([{ meetingId: 7, open: true, blanked: false }]));
      bridge.emit({ kind: 'projector', change: 'closed', status: { ...closed, blanked: true } });
      bridge.emit({ kind: 'projector', change: 'opened', status });
      bridge.emit({ kind: 'projector', change: 'closed', status: closed });
      expect(kept(bridge)).toEqual([
        { meetingId: 7, open: true, blanked: false },
        { meetingId: 7, open: true, blanked: false },
        { meetingId: 7, open: false, blanked: false },
      ]);
    });

    it.each([
      { why: 'another meeting was shown', state: { meetingId: 8, open: true }, meeting: begun },
      { why: 'the person had closed it', state: { meetingId: 7, open: false }, meeting: begun },
      { why: 'the meeting is over', state: { meetingId: 7, open: true }, meeting: { ...begun, endedAt: begun.startedAt } },
      { why: 'the meeting has not begun', state: { meetingId: 7, open: true }, meeting: {} },
    ])('stays closed when $why', async ({ state, meeting }) => {
      const { bridge } = await enter(testRoom(testMeeting(meeting)), { ...shown, 'screens.recall': () => ({ state }) });
      await new Promise((resolve) => setTimeout(resolve));
      expect(bridge.inputsOf('projector.open')).toEqual([]);
    });

    it('says nothing when the host cannot open it again: the button is there', async () => {
      const { bridge } = await enter(onDecision(), {
        ...shown,
        'projector.open': () => {
          throw refusal('unexpected');
        },
      });
      await waitFor(() => expect(bridge.inputsOf('projector.open')).toHaveLength(1));
      expect(screen.getByRole('button', { name: 'Projeter' })).toBeEnabled();
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    });
  });

  it('ends with the items that have no outcome, and then is over', async () => {
    const items = [testItem(5, { outcome: 'decided' }), testItem(8)];
    const { user, bridge } = await enter(testRoom(testMeeting({ ...begun, items, slide: 'recap' })));
    expect(await screen.findByRole('heading', { name: 'Points sans issue' })).toBeVisible();
    expect(screen.getAllByRole('button', { name: /^Situation 2022-08/ })).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Terminer la réunion' }));
    expect(await screen.findByText(/^Réunion terminée à/)).toBeVisible();
    expect(bridge.inputsOf('meetings.end')).toEqual([{ meetingId: 7 }]);
  });

  it('shows why it cannot begin before its day', async () => {
    await enter(testRoom(testMeeting({ on: '2022-11-11' })));
    expect(await screen.findByText(/Le jour de cette réunion n’est pas encore venu/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Commencer la réunion' })).toBeDisabled();
  });
});
