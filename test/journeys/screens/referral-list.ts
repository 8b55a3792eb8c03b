import type { Hands } from '../hands.ts';

/** The list of referrals. */
export function referralList(hands: Hands) {
  const { page } = hands;
  const link = (reference: string) => page.getByRole('link', { name: reference, exact: true });
  return {
    /** Searches from anywhere on the screen, goes down into the answers, and opens the first. */
    async searchAndOpen(typed: string, reference: string): Promise<void> {
      await hands.press('/');
      await hands.typeOver(typed);
      await page
        .locator('.referral-row')
        .first()
        .filter({ has: link(reference) })
        .waitFor();
      await hands.press('ArrowDown', 'Enter');
      await page.getByRole('heading', { level: 1, name: reference, exact: true }).waitFor();
    },
  };
}
