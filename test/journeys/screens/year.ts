import type { Hands } from '../hands.ts';
import { plain, words } from '../words.ts';
import { summaryWords } from './summary.ts';

/** A row of the table of the year, as it is read on the screen. */
export interface YearRowRead {
  readonly month: string;
  readonly referrer: string;
  readonly decision: string;
  readonly purposes: readonly string[];
  readonly note: string;
}

/** The table of the year. */
export function yearScreen(hands: Hands) {
  const { page } = hands;
  return {
    shown: (year: number) => page.getByRole('table', { name: summaryWords.overview.rowsCaption(String(year)) }).waitFor(),
    /** Reads the table of a year from the screen, line by line. */
    async rows(year: number): Promise<YearRowRead[]> {
      const lines = await page
        .getByRole('table', { name: summaryWords.overview.rowsCaption(String(year)) })
        .locator('tbody tr')
        .all();
      return Promise.all(
        lines.map(async (line) => {
          const [month = '', decisions = '', note = ''] = await line.locator('td').allInnerTexts();
          const purposes = (await line.locator('li').allInnerTexts()).map(plain);
          return {
            month: plain(month),
            referrer: plain(await line.locator('th').innerText()),
            // The purposes stand below the decision, after their own lead.
            decision: plain(
              purposes.length === 0 ? decisions : (decisions.split(new RegExp(`\\n\\s*${words.year.table.purposes}\\s*\\n`))[0] ?? ''),
            ),
            purposes,
            note: plain(note),
          };
        }),
      );
    },
  };
}
