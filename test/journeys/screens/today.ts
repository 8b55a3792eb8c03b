import { dayCatalogues } from '#shared/messages/day-catalogue.ts';
import { formOf } from '../form.ts';
import type { Hands } from '../hands.ts';
import { words } from '../words.ts';

const day = dayCatalogues.fr;

/** The first screen: each line is done with one letter. */
export function todayScreen(hands: Hands) {
  const { page } = hands;
  const line = (text: string | RegExp) => page.locator('.waiting-item').filter({ hasText: text });
  const group = (title: string) => page.getByRole('region', { name: title, exact: true });
  return {
    /** Waits until a line stands under a heading: « En retard », « Cette semaine »… */
    stands: (title: string, text: string) => group(title).locator('.waiting-item').filter({ hasText: text }).waitFor(),
    /** Puts the keyboard on a line. */
    onLine: (text: string | RegExp) => hands.reach(line(text).locator('[data-row]')),
    /** `R`, then the key of a delay. */
    async postpone(text: string | RegExp, key: '7' | '3'): Promise<void> {
      await this.onLine(text);
      await hands.press('r');
      const panel = page.getByRole('dialog', { name: day.postpone.title, exact: true });
      await panel.waitFor();
      await hands.press(key);
      await panel.waitFor({ state: 'detached' });
    },
    /** `D`, then a structure. */
    async delegate(text: string, structure: string): Promise<void> {
      await this.onLine(text);
      await hands.press('d');
      const panel = page.getByRole('dialog', { name: day.delegate.title, exact: true });
      await panel.waitFor();
      const form = formOf(hands, panel);
      await form.structure(day.delegate.to, structure);
      await form.button(day.delegate.submit);
      await panel.waitFor({ state: 'detached' });
    },
    /** `F` on a line that asks nothing. */
    async done(text: string): Promise<void> {
      await this.onLine(text);
      await hands.press('f');
    },
    /** What was said last, whatever was done: « Fait : … ». */
    said: (beginning: string) => page.getByText(beginning).first().waitFor(),
    empty: () => page.getByText(words.today.empty.title).waitFor(),
  };
}
