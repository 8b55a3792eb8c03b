import { expect } from 'vitest';
import type { ReferralAction } from '#shared/workflow/next-steps.ts';
import { type Form, formOf } from '../form.ts';
import type { Hands } from '../hands.ts';
import { words } from '../words.ts';

/** The page of a referral. */
export function dossierPage(hands: Hands) {
  const { page } = hands;
  const main = page.getByRole('main');
  return {
    opened: (reference: string) => page.getByRole('heading', { level: 1, name: reference, exact: true }).waitFor(),
    /** Presses the letter of a form, fills it, sends it, and waits until it is gone. */
    async panel(keys: string, title: string, fill: (form: Form) => Promise<void>): Promise<void> {
      await hands.press(keys);
      await this.fillPanel(title, fill);
    },
    /** Fills a panel that is open or about to be. */
    async fillPanel(title: string, fill: (form: Form) => Promise<void>): Promise<void> {
      const panel = page.getByRole('dialog', { name: title, exact: true });
      await panel.waitFor();
      const form = formOf(hands, panel);
      await fill(form);
      await form.send();
      await panel.waitFor({ state: 'detached' });
    },
    /** Reaches the button of an action and presses it. */
    act: (action: ReferralAction) => hands.activate(main.getByRole('button', { name: words.dossier.action[action] })),
    /** Whether an action is offered now. */
    offers: (action: ReferralAction) => main.getByRole('button', { name: words.dossier.action[action] }).isVisible(),
    /**
     * Presses every button that opens a form, and closes the form again with Escape: then the keyboard is where it was.
     * @param wanted titles of the forms to look at
     * @returns those that this page has
     */
    async everyPanel(wanted: readonly string[], see: (name: string) => Promise<void>): Promise<string[]> {
      await page.locator('details:not([open]) > summary').evaluateAll((folded) => {
        for (const summary of folded) summary.parentElement?.setAttribute('open', '');
      });
      const found: string[] = [];
      for (const button of await main.locator('.page-main, .page-aside').getByRole('button').all()) {
        await hands.activate(button);
        const panel = page.locator('.panel[role="dialog"]');
        const question = page.getByRole('dialog', { name: words.dossier.undo.title });
        const elsewhere = page.getByRole('form', { name: words.phone.title });
        await panel.or(question).or(elsewhere).first().waitFor();
        if (await elsewhere.isVisible()) {
          await page.goBack();
          continue;
        }
        const title = (await panel.or(question).first().getByRole('heading').first().innerText()).trim();
        if (wanted.includes(title) && !found.includes(title)) {
          found.push(title);
          await see(`panel-${found.length}-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`);
        }
        await hands.press('Escape');
        await panel.or(question).waitFor({ state: 'detached' });
        expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      }
      return found;
    },
    /** The part of the page under a title. */
    section: (title: string) => page.getByRole('region', { name: title, exact: true }),
    /** Waits for a sentence on the page. */
    reads: (sentence: string) => main.getByText(sentence).first().waitFor(),
  };
}
