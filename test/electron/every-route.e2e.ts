import { expect, test } from 'vitest';
import { startElectronApp } from '../drivers/electron-driver.ts';
import { everyRoute } from '../journeys/every-route.ts';
import { withApp } from '../journeys/with-app.ts';

test('every page opens in a real Electron, without an error, and axe finds nothing on it', { timeout: 600_000 }, async () => {
  await expect(withApp(startElectronApp, 'every-route', everyRoute)).resolves.toBeUndefined();
});
