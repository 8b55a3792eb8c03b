import { summaryCatalogues } from '#shared/messages/summary-catalogue.ts';
import type { Hands } from '../hands.ts';

/** What the pages of the summary say. */
export const summaryWords = summaryCatalogues.fr;

/** The pages of the yearly summary, by keyboard. */
export function summaryPages(hands: Hands) {
  const { page } = hands;
  const { pages, publish, files } = summaryWords;
  const button = (name: string) => page.getByRole('button', { name });
  return {
    /** Goes to a page by the list at the top of each. */
    async go(name: keyof Omit<typeof pages, 'label'>, title: string): Promise<void> {
      await hands.activate(page.getByRole('navigation', { name: pages.label }).getByRole('link', { name: pages[name], exact: true }));
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    },
    /** Chooses the year on the internal page or on the one that publishes. */
    async chooseYear(year: number): Promise<void> {
      await hands.reach(page.getByRole('combobox', { name: summaryWords.scope.year, exact: true }));
      await page.keyboard.type(String(year));
    },
    /** Prepares what is chosen, and waits for the result. */
    async prepare(title: string): Promise<void> {
      await hands.press('Control+Enter');
      await page.getByRole('heading', { level: 2, name: title }).waitFor();
    },
    /** Presses « Voir ce que 2019–2022 permettrait ». */
    async pool(period: string, title: string): Promise<void> {
      await hands.activate(button(publish.poolButton(period)));
      await page.getByRole('heading', { level: 2, name: title }).waitFor();
    },
    /** Opens a paragraph for editing; the keyboard stands in its text. */
    async edit(number: number): Promise<void> {
      await hands.activate(button(publish.prose.editOf(number)));
      await page.getByRole('textbox', { name: publish.prose.label(number) }).waitFor();
    },
    /** Publishes what is prepared. */
    async publish(): Promise<void> {
      await hands.activate(button(publish.release.button));
      await hands.activate(page.getByRole('dialog').getByRole('button', { name: publish.release.confirm, exact: true }));
      await page.getByRole('heading', { level: 2, name: publish.released.title }).waitFor();
    },
    /** Writes one document; resolves with the sentence that says where it is. */
    async save(format: keyof typeof files.formats, file: string): Promise<void> {
      await hands.activate(button(files.formats[format]));
      await page.getByText(file).waitFor();
    },
  };
}
