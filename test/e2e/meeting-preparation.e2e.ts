import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { meetingPreparation } from '../journeys/meeting-preparation.ts';
import { withApp } from '../journeys/with-app.ts';

test('a meeting of twelve situations and twenty people is prepared by keyboard only, from the year’s calendar to the convocation', async () => {
  await expect(withApp(startLoopbackApp, 'meeting-preparation', meetingPreparation)).resolves.toBeUndefined();
});
