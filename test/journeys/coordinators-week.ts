import { expect } from 'vitest';
import type { AppDriver } from '../drivers/app-driver.ts';
import { enterFreshVault } from './fresh-vault.ts';
import { lookAt } from './look.ts';
import { friday } from './week/friday.ts';
import { monday } from './week/monday.ts';
import { thursday } from './week/thursday.ts';
import { tuesday } from './week/tuesday.ts';
import { wednesday } from './week/wednesday.ts';

/**
 * A coordinator's week, by keyboard alone: a call and its follow-up, the years before the software brought in, something looked for, something
 * taken back, the settings handed to another CLSM. What the screens say is read, what the vault holds is asked; axe finds nothing on the way.
 */
export async function coordinatorsWeek(app: AppDriver): Promise<void> {
  const hands = await enterFreshVault(app.page);
  const look = lookAt(app);
  await monday(hands, app, look);
  await tuesday(hands, app, look);
  await wednesday(hands, look);
  await thursday(hands, look);
  await friday(hands, look);
  expect(look.findings).toEqual([]);
}
