import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { novemberMeeting } from '../journeys/november-meeting.ts';
import { withApp } from '../journeys/with-app.ts';

test('the November 2022 meeting of Poitiers is held by keyboard, from the agenda to the locked minutes and the action of each year', async () => {
  await expect(withApp(startLoopbackApp, 'november-meeting', novemberMeeting)).resolves.toBeUndefined();
});
