import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { everyPageOfTheDay } from '../journeys/pages-of-the-day.ts';
import { withApp } from '../journeys/with-app.ts';

test('first steps, search, palette, guide, trash and the other vaults: axe finds nothing in any state, no focus is lost, nothing scrolls sideways at 200 %', {
  timeout: 600_000,
}, async () => {
  await expect(withApp(startLoopbackApp, 'pages-of-the-day', everyPageOfTheDay)).resolves.toBeUndefined();
});
