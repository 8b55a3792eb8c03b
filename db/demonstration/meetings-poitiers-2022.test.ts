import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestVault, testVault } from '#db/testing/session.ts';

let vault: TestVault;
beforeAll(async () => {
  vault = await testVault({ demonstration: true, today: '2026-11-21' });
});
afterAll(() => vault.remove());

describe('the meetings of 2022 in the demonstration', () => {
  it('are the two held and the one cancelled that Poitiers published', async () => {
    expect(await vault.call('meetings.yearCounts', { year: 2022 })).toMatchObject({
      planned: 3,
      held: 2,
      cancelled: 1,
      cancellations: [{ reason: 'bilateral', count: 1 }],
      situationsExamined: 1,
      presentations: 1,
      yearlyReports: 1,
    });
    const { meetings } = await vault.call('meetings.list', { year: 2022, seriesId: null });
    expect(meetings.map((meeting) => [meeting.on.slice(0, 7), meeting.status, meeting.situations, meeting.minutesVersion])).toEqual([
      ['2022-01', 'cancelled', 0, 0],
      ['2022-04', 'held', 0, 1],
      ['2022-11', 'held', 1, 1],
    ]);
  });

  it('invited the four members of the report to the situation of November', async () => {
    const { meetings } = await vault.call('meetings.list', { year: 2022, seriesId: null });
    const { items } = await vault.call('meetings.open', { meetingId: meetings.at(-1)?.id ?? 0 });
    const dossier = await vault.call('referrals.open', { referralId: items[0]?.referralId ?? 0 });
    expect(dossier.decisions[0]?.invited).toHaveLength(4);
    expect(new Set(dossier.decisions[0]?.invited)).toEqual(new Set(items[0]?.invited));
  });

  it('show slides without anything to mend', async () => {
    const { meetings } = await vault.call('meetings.list', { year: 2022, seriesId: null });
    for (const { id } of meetings) {
      const { slides } = await vault.call('projection.deck', { meetingId: id });
      expect(slides.flatMap((slide) => slide.toMend)).toEqual([]);
    }
  });
});
