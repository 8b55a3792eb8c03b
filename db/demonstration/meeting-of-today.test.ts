import { afterEach, expect, test } from 'vitest';
import { type TestVault, testVault } from '#db/testing/session.ts';

let vault: TestVault | undefined;
afterEach(async () => {
  await vault?.remove();
  vault = undefined;
});

test('a demonstration has a meeting on its first day, with a situation that nobody has presented yet, and it can begin', async () => {
  vault = await testVault({ demonstration: true, today: '2026-11-21' });
  const { meeting } = await vault.call('today.around', {});
  expect(meeting).toMatchObject({ on: '2026-11-21', status: 'convened', situations: 1 });
  expect(meeting?.lacks.map(({ what }) => what)).toContain('presentation');
  expect((await vault.call('today.overview', {})).onAgenda).toHaveLength(1);
  await vault.call('meetings.start', { meetingId: meeting?.id ?? 0 });
});
