import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { everyScreen } from '../journeys/every-screen.ts';
import { withApp } from '../journeys/with-app.ts';

test('every screen and every form of the demonstration is reached by keyboard, and axe finds nothing on any', {
  timeout: 400_000,
}, async () => {
  await expect(withApp(startLoopbackApp, 'every-screen', everyScreen)).resolves.toBeUndefined();
});
