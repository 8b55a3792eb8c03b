import { expect } from 'vitest';
import { otherBody } from '#shared/messages/fr/other-body.ts';
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
     * Presses the buttons that open a form, and closes each form again with Escape: then the keyboard is where it was.
     * @param pressed names of the buttons that were pressed on other pages; those of this page are added
     * @returns the titles of the forms
     */
    async everyForm(pressed: Set<string>, see: (title: string) => Promise<void>): Promise<string[]> {
      await page.locator('details:not([open]) > summary').evaluateAll((folded) => {
        for (const summary of folded) summary.parentElement?.setAttribute('open', '');
      });
      const panel = page.locator('.panel[role="dialog"]').or(page.getByRole('dialog', { name: words.dossier.undo.title }));
      const elsewhere = page.getByRole('form', { name: words.phone.title });
      const titles: string[] = [];
      for (const button of await main.locator('.page-main, .page-aside').getByRole('button').and(page.locator(':visible')).all()) {
        const name = (await button.getAttribute('aria-label')) ?? (await button.innerText());
        // One exchange, one note, one due of a kind stands for the others.
        const kind = name.split(',')[0] ?? name;
        if (actsAtOnce(name) || pressed.has(kind)) continue;
        pressed.add(kind);
        await hands.activate(button);
        await panel.or(elsewhere).first().waitFor();
        if (await elsewhere.isVisible()) {
          await page.goBack();
          continue;
        }
        const title = (await panel.getByRole('heading').first().innerText()).trim();
        if (!titles.includes(title)) await see(title);
        titles.push(title);
        await hands.press('Escape');
        await panel.waitFor({ state: 'detached' });
        expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      }
      return titles;
    },
    /** The part of the page under a title. */
    section: (title: string) => page.getByRole('region', { name: title, exact: true }),
    /** Waits for a sentence on the page. */
    reads: (sentence: string) => main.getByText(sentence).first().waitFor(),
  };
}

/** What needs no form: removing (it can be brought back), and that the emergency numbers were said. */
function actsAtOnce(name: string): boolean {
  // « Autre instance » unfolds its two fields in place, without a panel.
  return name.startsWith(words.dossier.remove('')) || name === words.dossier.emergency.record || name === otherBody.add;
}
