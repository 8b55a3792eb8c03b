import { expect, test } from 'vitest';
import { startElectronApp } from '../drivers/electron-driver.ts';
import { coordinatorsWeek } from '../journeys/coordinators-week.ts';
import { withApp } from '../journeys/with-app.ts';

test('a coordinator’s week, by keyboard: a call, three years imported, a search, something taken back, the settings handed to another CLSM', {
  timeout: 600_000,
}, async () => {
  await expect(withApp(startElectronApp, 'coordinators-week', coordinatorsWeek)).resolves.toBeUndefined();
});
