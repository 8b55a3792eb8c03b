import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { consentIsAGate } from '../journeys/consent.ts';
import { enquiryAndComeback } from '../journeys/enquiry-and-comeback.ts';
import { firstVault } from '../journeys/first-vault.ts';
import { powerCut } from '../journeys/power-cut.ts';
import { twoSaisinesOf2022 } from '../journeys/two-saisines-of-2022.ts';
import { withApp } from '../journeys/with-app.ts';

test.each([
  ['a coordinator makes her vault, locks it, opens it again, and gets in with the recovery key', 'first-vault', firstVault],
  ['the saisines of 2022 are written down by keyboard, and make the table that was published', 'two-saisines-of-2022', twoSaisinesOf2022],
  ['a sollicitation becomes a saisine and is counted once; its situation comes back', 'enquiry-and-comeback', enquiryAndComeback],
  ['no identity without an agreement; an opposition freezes, and the screen says why', 'consent', consentIsAGate],
])('%s', async (_sentence, name, journey) => {
  await expect(withApp(startLoopbackApp, name, journey)).resolves.toBeUndefined();
});

test('a power cut in the middle of a call loses nothing: the call is offered again', async () => {
  await expect(powerCut(startLoopbackApp)).resolves.toBeUndefined();
});
