import { test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { consentIsAGate } from '../journeys/consent.ts';
import { withApp } from '../journeys/with-app.ts';

test('an identity can be typed only after an agreement; an opposition freezes the situation, and the screen says why', () =>
  withApp(startLoopbackApp, 'consent', consentIsAGate));
