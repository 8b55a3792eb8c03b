import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { everyPageOfTheVault, everyPageOfTheWork } from '../journeys/every-page.ts';
import { withApp } from '../journeys/with-app.ts';

test.each([
  ['the meeting and the summary', 'pages-of-the-work', everyPageOfTheWork],
  ['the vault and its settings', 'pages-of-the-vault', everyPageOfTheVault],
])(
  '%s: axe finds nothing, no focus is lost, nothing scrolls sideways at 200 %, each tree is as it was read',
  {
    timeout: 400_000,
  },
  async (_what, name, journey) => {
    await expect(withApp(startLoopbackApp, name, journey)).resolves.toBeUndefined();
  },
);
