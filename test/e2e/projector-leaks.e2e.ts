import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { projectorLeaks } from '../journeys/projector-leaks.ts';
import { withApp } from '../journeys/with-app.ts';

test('a whole meeting is projected, and nothing that was planted in the vault reaches the page of the room', async () => {
  await expect(withApp(startLoopbackApp, 'projector-leaks', projectorLeaks)).resolves.toBeUndefined();
});
