import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { publishedSummary } from '../journeys/published-summary.ts';
import { withApp } from '../journeys/with-app.ts';

test('the summary of 2019–2022 is published for the public and its files saved, by keyboard; axe finds nothing on the way', {
  timeout: 400_000,
}, async () => {
  await expect(withApp(startLoopbackApp, 'published-summary', publishedSummary)).resolves.toBeUndefined();
});
