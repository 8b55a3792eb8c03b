import type { Hands } from '../hands.ts';

/** The list of referrals. */
export function referralList(hands: Hands) {
  const { page } = hands;
  const row = (reference: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name: reference, exact: true }) });
  return {
    row,
    /** Searches from anywhere on the screen, goes down into the answers, and opens the first. */
    async searchAndOpen(typed: string, reference: string): Promise<void> {
      await hands.press('/');
      await hands.typeOver(typed);
      await row(reference).waitFor();
      await hands.press('ArrowDown', 'Enter');
      await page.getByRole('heading', { level: 1, name: reference, exact: true }).waitFor();
    },
  };
}
