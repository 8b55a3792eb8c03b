import { formOf } from '../form.ts';
import type { Hands } from '../hands.ts';
import { words } from '../words.ts';

/** The panel of a sollicitation ponctuelle: one line, ten seconds, from anywhere. */
export function enquiryPanel(hands: Hands) {
  const { page } = hands;
  const panel = page.getByRole('dialog', { name: words.phone.enquiryTitle });
  return {
    async write(line: { readonly structure: string; readonly request: string; readonly answer: string }): Promise<void> {
      await hands.press('s');
      await panel.waitFor();
      const form = formOf(hands, panel);
      await form.structure(words.facts.referrer.structure, line.structure);
      await form.text(words.phone.enquiry.request, line.request);
      await form.text(words.phone.enquiry.answer, line.answer);
      // Enter at the end of the line saves.
      await hands.press('Enter');
      await panel.waitFor({ state: 'detached' });
    },
    said: (reference: string) => page.getByText(words.phone.enquirySaved(reference)).waitFor(),
  };
}
