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
    /** The part of the page under a title. */
    section: (title: string) => page.getByRole('region', { name: title, exact: true }),
    /** Waits for a sentence on the page. */
    reads: (sentence: string) => main.getByText(sentence).first().waitFor(),
  };
}
