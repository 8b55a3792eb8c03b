import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { everyRouteNarrow } from '../journeys/narrow-pages.ts';
import { withApp } from '../journeys/with-app.ts';

test('every page: 320 px wide nothing scrolls sideways, the text twice as large cuts no word, what has the keyboard is in sight', {
  timeout: 600_000,
}, async () => {
  await expect(withApp(startLoopbackApp, 'narrow-pages', everyRouteNarrow)).resolves.toBeUndefined();
});
