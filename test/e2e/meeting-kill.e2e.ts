import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { killedInDecision } from '../journeys/killed-in-decision.ts';

test('a meeting that is killed ten times in the middle of a decision goes on at the same item, with every word, the projection too', async () => {
  await expect(killedInDecision(startLoopbackApp)).resolves.toBeUndefined();
}, 300_000);
