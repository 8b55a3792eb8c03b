import { type Form, formOf } from '../form.ts';
import type { Hands } from '../hands.ts';
import { words } from '../words.ts';

/** The form that is filled during a call. */
export function phoneForm(hands: Hands) {
  const { page } = hands;
  const form: Form = formOf(hands, page.getByRole('form', { name: words.phone.title }));
  return {
    form,
    /** `N`, from any screen on which nothing is being typed. */
    async open(): Promise<void> {
      await hands.press('n');
      await page.getByRole('heading', { level: 1, name: words.phone.title }).waitFor();
      await page.getByRole('form', { name: words.phone.title }).waitFor();
    },
    /** Jumps to a block by its digit: 1 the call … 7 information, agreement and identity. */
    jumpTo: (block: number) => hands.press(`Alt+Shift+${block}`),
    draftKept: () => page.getByText(/^Brouillon enregistré/).waitFor(),
    async save(reference: string): Promise<void> {
      await form.send();
      await page.getByRole('heading', { level: 1, name: reference, exact: true }).waitFor();
    },
  };
}
