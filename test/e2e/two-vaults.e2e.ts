import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { twoVaults } from '../journeys/two-vaults.ts';
import { withApp } from '../journeys/with-app.ts';

test('of a vault nothing is left in the pages and in the memory of the one that is opened after it', { timeout: 300_000 }, async () => {
  await expect(withApp(startLoopbackApp, 'two-vaults', twoVaults)).resolves.toBeUndefined();
});
