import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { guidedTour } from '../journeys/tour.ts';
import { withApp } from '../journeys/with-app.ts';

test('the guided tour of the demonstration is walked by keyboard, each step seen as done; axe finds nothing around it', {
  timeout: 300_000,
}, async () => {
  await expect(withApp(startLoopbackApp, 'guided-tour', guidedTour)).resolves.toBeUndefined();
});
