import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { everyPageOfTheSettings } from '../journeys/pages-of-the-settings.ts';
import { withApp } from '../journeys/with-app.ts';

test('import, lists, templates, letter and settings as a file: axe finds nothing in any state, no focus is lost, nothing scrolls sideways at 200 %', {
  timeout: 600_000,
}, async () => {
  await expect(withApp(startLoopbackApp, 'pages-of-the-settings', everyPageOfTheSettings)).resolves.toBeUndefined();
});
