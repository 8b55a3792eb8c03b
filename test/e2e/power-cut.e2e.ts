import { test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { powerCut } from '../journeys/power-cut.ts';

test('a power cut in the middle of a call loses nothing: the call is offered again', () => powerCut(startLoopbackApp));
