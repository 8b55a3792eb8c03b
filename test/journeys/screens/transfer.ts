import { customisationCatalogues } from '#shared/messages/customisation-catalogue.ts';
import { fileWords } from '#shared/messages/files.ts';
import type { Hands } from '../hands.ts';

const words = customisationCatalogues.fr.transfer;

/** « Reprendre des réglages »: given as a file, and taken over from one. */
export function transferScreen(hands: Hands) {
  const { page } = hands;
  const main = page.getByRole('main');
  const button = (name: string) => main.getByRole('button', { name, exact: true });
  return {
    /** Writes the settings as a file. @returns its path, as the screen says it */
    async give(): Promise<{ readonly folder: string; readonly file: string }> {
      await main.getByText(fileWords.fr.leavingTitle).waitFor();
      await hands.activate(button(words.give.submit));
      const said = main.getByText(/est écrit dans/);
      await said.waitFor();
      const [, file = '', folder = ''] = /«\s(.+?)\s» est écrit dans «\s(.+?)\s»/.exec(await said.innerText()) ?? [];
      return { folder, file };
    },
    /** Chooses a file, in the browser's or the system's dialog, and waits until its changes stand there. */
    async look(file: string): Promise<void> {
      const asked = page.waitForEvent('filechooser');
      await hands.activate(button(words.take.choose));
      await (await asked).setFiles(file);
      await button(words.take.submit).waitFor();
    },
    /** Takes over what stands there. */
    async take(): Promise<void> {
      await hands.activate(button(words.take.submit));
      await main.getByText(/^Repris\s:\s\d+\schangements?/).waitFor();
    },
  };
}
