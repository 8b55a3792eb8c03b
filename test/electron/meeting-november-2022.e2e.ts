import { expect, test } from 'vitest';
import { startElectronApp } from '../drivers/electron-driver.ts';
import { projectorLeaks } from '../journeys/projector-leaks.ts';
import { withApp } from '../journeys/with-app.ts';

test('the November 2022 meeting of Poitiers is held in two windows, from the agenda to the locked minutes and the action of each year; nothing that was planted reaches the room', async () => {
  await expect(withApp(startElectronApp, 'november-meeting', projectorLeaks)).resolves.toBeUndefined();
});
