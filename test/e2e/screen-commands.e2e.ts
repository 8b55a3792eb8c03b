import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { everyScreenCommand } from '../journeys/screen-commands.ts';
import { withApp } from '../journeys/with-app.ts';

test('every command of each screen is in the palette, and does something by its words and by its keys', { timeout: 600_000 }, async () => {
  await expect(withApp(startLoopbackApp, 'screen-commands', everyScreenCommand)).resolves.toBeUndefined();
});
