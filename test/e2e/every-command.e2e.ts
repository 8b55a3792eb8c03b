import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { everyCommand } from '../journeys/every-command.ts';
import { withApp } from '../journeys/with-app.ts';

test('every command of the application is run by its keys and by its words in the palette, and its effect is seen', {
  timeout: 600_000,
}, async () => {
  await expect(withApp(startLoopbackApp, 'every-command', everyCommand)).resolves.toBeUndefined();
});
