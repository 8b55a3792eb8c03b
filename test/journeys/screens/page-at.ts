import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { fold } from '#shared/text/fold.ts';
import type { Hands } from '../hands.ts';
import type { Look } from '../look.ts';

interface PanelOf {
  /** The words of the button that opens it. */
  readonly button: string | RegExp;
  /** Sent as it is by these keys, it is refused: its errors are looked at too. */
  readonly refusedBy?: string;
}

export interface PageAt {
  readonly hands: Hands;
  /** Goes to an address of the app and waits for its title. */
  open(path: string): Promise<void>;
  /** Unfolds everything that is folded. */
  unfold(): Promise<void>;
  /** Opens each panel by its button, looks at it and closes it: then the keyboard is on the button again. */
  eachPanel(name: string, panels: readonly PanelOf[], within?: Locator): Promise<void>;
}

/** Pages by their address, as links of the app lead to them. */
export function pageAt(hands: Hands, look: Look): PageAt {
  const { page } = hands;
  const base = page.url().split('#')[0];
  const main = page.getByRole('main');
  const panel = page.locator('.panel[role="dialog"]').or(page.locator('.mantine-Modal-content'));
  return {
    hands,
    async open(path) {
      await page.goto(`${base}#${path}`);
      await page.waitForFunction((wanted) => location.hash === `#${wanted}` && document.querySelector('#main h1') !== null, path);
      await page.waitForLoadState('networkidle');
      await main.getByRole('heading', { level: 1 }).waitFor();
    },
    async unfold() {
      await page.locator('details:not([open])').evaluateAll((folded) => {
        for (const each of folded) each.setAttribute('open', '');
      });
    },
    async eachPanel(name, panels, within = main) {
      for (const { button, refusedBy } of panels) {
        const opener = within.getByRole('button', { name: button }).first();
        const slug = fold(await opener.innerText()).replaceAll(/[^a-z0-9]+/g, '-');
        await hands.activate(opener);
        await panel.waitFor();
        await look.panel(`${name}-${slug}`);
        if (refusedBy) {
          await hands.press(refusedBy);
          await panel.locator('[aria-invalid="true"]').first().waitFor();
          await look.panel(`${name}-${slug}-refused`);
        }
        await hands.press('Escape');
        await panel.waitFor({ state: 'detached' });
        expect(await opener.evaluate((element) => element === document.activeElement), `the keyboard is back on ${button}`).toBe(true);
      }
    },
  };
}
