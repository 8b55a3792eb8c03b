import { test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { firstVault } from '../journeys/first-vault.ts';
import { withApp } from '../journeys/with-app.ts';

test('a coordinator makes her vault by keyboard, locks it, opens it again, and gets in with the recovery key when the passphrase is forgotten', () =>
  withApp(startLoopbackApp, 'first-vault', firstVault));
