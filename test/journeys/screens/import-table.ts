import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { importCatalogues } from '#shared/messages/imports-catalogue.ts';
import type { AppDriver } from '../../drivers/app-driver.ts';
import { formOf } from '../form.ts';
import type { Hands } from '../hands.ts';
import { plain } from '../words.ts';

/** What the import says. */
export const importWords = importCatalogues.fr;

/** The name under which the flavour of the tests finds the table that a person would choose in the system's dialog. */
const CHOSEN = 'a-importer.xlsx';

/** « Importer un tableau », step by step. */
export function importScreen(hands: Hands, app: AppDriver) {
  const { page } = hands;
  const main = page.getByRole('main');
  const step = (title: string) => main.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
  const asked = (name: string) => main.getByRole('combobox', { name, exact: true });
  /** What stands in a list of the system, once the vault has looked at it. */
  const standing = async (field: Locator) => {
    await page.waitForLoadState('networkidle');
    return plain(await field.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.label ?? ''));
  };
  /** Goes down a list of the system to a choice. */
  const goDownTo = async (field: Locator, choice: string) => {
    await hands.reach(field);
    for (let steps = await field.locator('option').count(); steps > 0 && (await standing(field)) !== plain(choice); steps -= 1)
      await hands.press('ArrowDown');
    expect(await standing(field)).toBe(plain(choice));
  };
  return {
    /** Chooses a table: by its path, or where the system asks, as the file that the person points at. */
    async choose(name: string, bytes: Uint8Array): Promise<void> {
      const folder = path.join(app.userData, 'home', 'Documents');
      const file = path.join(folder, app.host === 'electron' ? CHOSEN : name);
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(file, bytes);
      if (app.host === 'electron') await hands.activate(main.getByRole('button', { name: importWords.choose.button }));
      else {
        await formOf(hands, main).text(importWords.choose.path, file);
        await hands.press('Enter');
      }
      await step(importWords.columns.title);
    },
    /** Goes on to the next step. */
    async next(title: string): Promise<void> {
      await hands.activate(main.getByRole('button', { name: importWords.next, exact: true }));
      await step(title);
    },
    /** Takes the likeliest meaning of a word, which stands first. @returns what was taken */
    async takeLikeliest(list: string, text: string): Promise<string> {
      const field = asked(`${importWords.lists[list]} : ${importWords.questions.means(text)}`);
      await hands.reach(field);
      await hands.press('ArrowDown');
      return standing(field);
    },
    /** Says what a structure is that the directory does not have. */
    newStructure: (name: string, type: string) => goDownTo(asked(importWords.questions.is(name)), importWords.questions.create(type)),
    /** Has the decided saisines closed, with a reason. */
    closeDecided: (reason: string) => goDownTo(asked(importWords.questions.closeDecided), reason),
    /** Leaves out every line with an error. */
    leaveErrors: () => hands.activate(main.getByRole('button', { name: importWords.review.leaveAll })),
    /** Writes the lines. */
    async run(lines: number): Promise<void> {
      await hands.activate(main.getByRole('button', { name: importWords.review.run(lines), exact: true }));
      await main.getByText(importWords.review.done(lines)).waitFor();
    },
    /** Takes back the import that was made last. */
    async undo(): Promise<void> {
      await hands.activate(main.getByRole('button', { name: importWords.past.undo }).first());
      const question = page.getByRole('dialog', { name: importWords.past.undoQuestion });
      await hands.activate(question.getByRole('button', { name: importWords.past.undo, exact: true }));
      await question.waitFor({ state: 'detached' });
      await main
        .getByText(/^Annulé le /)
        .first()
        .waitFor();
    },
  };
}
