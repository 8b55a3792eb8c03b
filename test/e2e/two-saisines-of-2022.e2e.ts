import { test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { twoSaisinesOf2022 } from '../journeys/two-saisines-of-2022.ts';
import { withApp } from '../journeys/with-app.ts';

test('from an empty machine, the saisines of 2022 are written down by keyboard and make the table that Poitiers published', () =>
  withApp(startLoopbackApp, 'two-saisines-of-2022', twoSaisinesOf2022));
