import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { type FakeBridge, fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen, testStructure } from '#renderer/testing/render.tsx';
import type { MeetingCounts, MeetingSummary } from './meeting-list-store.ts';
import { MeetingsScreen } from './meetings-screen.tsx';
import { plannedMeeting } from './testing/fake-meeting.ts';

const {
  participants: _p,
  items: _i,
  startedAt: _s,
  endedAt: _e,
  reminderReadAt: _r,
  currentItemId: _c,
  slide: _l,
  notes: _n,
  ...empty
} = plannedMeeting;

function meeting(id: number, on: LocalDate, more: Partial<MeetingSummary> = {}): MeetingSummary {
  return { ...empty, id, on, ...more };
}

const counts: MeetingCounts = {
  planned: 3,
  held: 1,
  cancelled: 1,
  postponed: 0,
  toCome: 1,
  cancellations: [{ reason: 'bilateral', count: 1 }],
  situationsExamined: 2,
  passages: 3,
  presentations: 1,
  yearlyReports: 0,
  outcomes: [],
  attendance: [{ structureType: 'social_landlord', present: 2, excused: 1, absent: 0, notRecorded: 0 }],
};
const noCounts: MeetingCounts = { ...counts, planned: 0, held: 0, cancelled: 0, toCome: 0, cancellations: [], attendance: [] };

const year2026 = [
  meeting(1, '2026-01-08', { status: 'held', hostName: 'CCAS', situations: 2, otherItems: 1, minutesVersion: 1 }),
  meeting(2, '2026-02-12', { status: 'cancelled', reason: 'bilateral' }),
  meeting(3, '2026-04-09', { hostName: 'DAC' }),
];
const series: OutputOf<'meetings.list'>['series'] = [
  { id: 7, name: 'Secteur Nord', rule: { weekday: 1, nth: [-1], everyMonths: 2, excludedMonths: [8] }, active: true },
];

function WithKeyboard() {
  useKeyboard();
  return <MeetingsScreen />;
}

function show(
  list: Partial<OutputOf<'meetings.list'>> = {},
  shownCounts = counts,
): ReturnType<typeof renderScreen> & { bridge: FakeBridge } {
  openTestVault({ structures: [testStructure(1, 'CCAS', { permanentMember: true }), testStructure(2, 'DAC', { permanentMember: true })] });
  const bridge = fakeBridge({
    'meetings.list': ({ year, seriesId }) => ({
      series: [],
      ...list,
      meetings: (list.meetings ?? []).filter(
        (each) => each.on.startsWith(String(year)) && (seriesId === null || each.seriesId === seriesId),
      ),
    }),
    'meetings.yearCounts': () => shownCounts,
    'meetings.hosts': () => [
      { structureId: 2, name: 'DAC', lastHostedOn: null, times: 0 },
      { structureId: 1, name: 'CCAS', lastHostedOn: '2026-01-08', times: 1 },
    ],
    'meetings.create': () => ({ id: 9 }),
    'meetings.createSeries': ({ days }) => ({ ids: days.map((_day, index) => 20 + index) }),
    'meetings.saveSeries': () => ({ id: 7 }),
  });
  return Object.assign(renderScreen(<WithKeyboard />), { bridge });
}

const lastOf = <N extends 'meetings.create' | 'meetings.createSeries' | 'meetings.saveSeries'>(
  bridge: FakeBridge,
  name: N,
): InputOf<N> | undefined => bridge.inputsOf(name).at(-1);

describe('the meetings of a year', () => {
  it('stand in their months with their state in words, and in a list with why one was cancelled', async () => {
    show({ meetings: year2026 });
    expect(await screen.findByText('En 2026, 3 réunions prévues : 1 tenue, 1 annulée, 1 à venir.')).toBeVisible();
    const calendar = screen.getByRole('region', { name: 'Calendrier de l’année' });
    expect(within(calendar).getAllByRole('heading', { level: 3 })).toHaveLength(12);
    expect(within(calendar).getByRole('link', { name: /jeudi 8 à 14:00.*Tenue.*Chez CCAS/ })).toHaveAttribute('href', '#/reunions/1');
    const [, , cancelled] = within(screen.getByRole('table', { name: 'Liste de l’année' })).getAllByRole('row');
    expect(cancelled).toHaveTextContent('jeudi 12 février');
    expect(cancelled).toHaveTextContent('AnnuléeRéponse trouvée en bilatéral');
    expect(screen.getByRole('region', { name: 'Comptes de l’année' })).toHaveTextContent('Réponse trouvée en bilatéral : 1');
  });

  it('goes from one meeting to the next with the arrows, and from one year to another', async () => {
    const { user } = show({ meetings: [...year2026, meeting(4, '2025-03-13')] });
    const calendar = await screen.findByRole('region', { name: 'Calendrier de l’année' });
    within(calendar)
      .getByRole('link', { name: /jeudi 8/ })
      .focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(within(calendar).getByRole('link', { name: /jeudi 9/ })).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Réunions 2025' })).toBeVisible();
    expect(await screen.findAllByRole('link', { name: /jeudi 13/ })).toHaveLength(2);
  });

  it('plans a meeting with the host whose turn it is, and says why it is theirs', async () => {
    const { user, bridge } = show({}, noCounts);
    await screen.findByText('Aucune réunion en 2026');
    await user.keyboard('r');
    await screen.findByRole('form', { name: 'Nouvelle réunion' });
    await user.keyboard('12/11/2026');
    await user.tab();
    await user.keyboard('14 h');
    await user.tab();
    expect(screen.getByLabelText('Début')).toHaveValue('14:00');
    expect(await screen.findByText('À qui le tour : DAC, qui n’a encore jamais accueilli.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Prendre DAC' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(lastOf(bridge, 'meetings.create')).toEqual({
        seriesId: null,
        on: '2026-11-12',
        startsAt: '14:00',
        endsAt: null,
        place: null,
        hostId: 2,
      }),
    );
    expect(window.location.hash).toBe('#/reunions/9');
  });

  it('makes a year of dates from a rule: days can be left out, taken days are, hosts take turns', async () => {
    const { user, bridge } = show({ meetings: year2026 });
    await screen.findByText(/3 réunions prévues/);
    await user.keyboard('d');
    const form = await screen.findByRole('form', { name: 'Plusieurs dates à la fois' });
    // The second Thursday except July and August: ten days, of which January and April have their meeting; February's was cancelled.
    expect(within(form).getByText('8 dates à créer')).toBeVisible();
    expect(within(form).getByLabelText('Garder le jeudi 8 janvier 2026')).toBeDisabled();
    await user.click(within(form).getByLabelText('Garder le jeudi 14 mai 2026'));
    expect(within(form).getByText('7 dates à créer')).toBeVisible();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(lastOf(bridge, 'meetings.createSeries')).toMatchObject({
        rotateHosts: true,
        days: ['2026-02-12', '2026-03-12', '2026-06-11', '2026-09-10', '2026-10-08', '2026-11-12', '2026-12-10'],
      }),
    );
  });

  it('begins with the rule that the territory’s series had, and keeps the new one for it', async () => {
    const { user, bridge } = show({ series, meetings: [] }, noCounts);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Série' }), 'Secteur Nord');
    await user.tab();
    await user.keyboard('d');
    const form = await screen.findByRole('form', { name: 'Plusieurs dates à la fois' });
    // The last Tuesday of every other month.
    expect(await within(form).findByText('6 dates à créer')).toBeVisible();
    expect(within(form).getByRole('radio', { name: 'mardi' })).toBeChecked();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(lastOf(bridge, 'meetings.saveSeries')).toMatchObject({
        id: 7,
        rule: { weekday: 1, nth: [-1], everyMonths: 2, excludedMonths: [8] },
      }),
    );
    expect(lastOf(bridge, 'meetings.createSeries')?.seriesId).toBe(7);
  });

  it('keeps a time that it cannot read, with its reason', async () => {
    const { user, bridge } = show({}, noCounts);
    await screen.findByText('Aucune réunion en 2026');
    await user.keyboard('r');
    await screen.findByRole('form', { name: 'Nouvelle réunion' });
    await user.type(screen.getByLabelText('Début'), 'midi');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/Heure non comprise/)).toBeVisible();
    expect(screen.getByLabelText('Début')).toHaveValue('midi');
    expect(bridge.inputsOf('meetings.create')).toEqual([]);
  });
});
