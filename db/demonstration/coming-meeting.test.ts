import { afterEach, expect, test } from 'vitest';
import { type TestVault, testVault } from '#db/testing/session.ts';

let vault: TestVault | undefined;
afterEach(async () => {
  await vault?.remove();
  vault = undefined;
});

test.each([
  ['2026-11-21', '2026-12-03'],
  ['2026-11-26', '2026-12-03'],
])('a demonstration made on %s has a meeting to prepare on Thursday %s, with a situation that nobody has presented yet', async (today, on) => {
  vault = await testVault({ demonstration: true, today });
  const { meeting } = await vault.call('today.around', {});
  expect(meeting).toMatchObject({ on, status: 'planned', situations: 1 });
  expect(meeting?.lacks.map(({ what }) => what)).toEqual(expect.arrayContaining(['place', 'presentation', 'convening']));
  const { onAgenda } = await vault.call('today.overview', {});
  expect(onAgenda).toHaveLength(1);
});
