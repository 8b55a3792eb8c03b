import { test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { enquiryAndComeback } from '../journeys/enquiry-and-comeback.ts';
import { withApp } from '../journeys/with-app.ts';

test('a sollicitation written in one line becomes a saisine that is counted once; closed, its situation comes back', () =>
  withApp(startLoopbackApp, 'enquiry-and-comeback', enquiryAndComeback));
