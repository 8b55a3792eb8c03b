import { facilitationWords } from '#shared/messages/facilitation.ts';
import type { AppDriver } from '../../drivers/app-driver.ts';
import type { Hands } from '../hands.ts';
import { followProjection, type Projected } from './projected-room.ts';

const words = facilitationWords.fr;

/** The presenter's view of a meeting. */
export function facilitationScreen(hands: Hands) {
  const { page } = hands;
  const projection = page.getByRole('region', { name: words.projection.title });
  return {
    opened: () => page.getByRole('navigation', { name: words.agenda.title }).waitFor(),
    /** Waits until the middle column is about something. */
    working: (title: string) => page.locator('.facilitation-work').getByRole('heading', { name: title }).waitFor(),
    /** Opens the projection, in a window of its own. */
    async project(app: AppDriver): Promise<Projected> {
      await hands.activate(projection.getByRole('button', { name: words.projection.open }));
      const projected = await followProjection(app, async () => {
        const link = projection.getByRole('link', { name: words.projection.link });
        await link.waitFor();
        return (await link.getAttribute('href')) ?? '';
      });
      // « Projeté », and on which display where the host knows it.
      await projection.getByText(new RegExp(`^${words.projection.opened}(?: |$)`)).waitFor();
      return projected;
    },
    /** Notes everybody as present, one key each. */
    async everybodyHere(): Promise<void> {
      const lines = page.locator('.round-who');
      const count = await lines.count();
      await hands.reach(lines.first());
      for (let line = 0; line < count; line += 1) await hands.press('p');
      await page.getByText(words.attendance.hereCount(count, count)).first().waitFor();
    },
    /** Presses Page down, with Alt so that it also leaves a text, until the middle column has a title; each slide on the way is told. */
    async leaf(title: string, each: (slide: string) => Promise<void>): Promise<void> {
      const wanted = page.locator('.facilitation-work').getByRole('heading', { name: title, exact: true });
      const position = projection.locator('.projection-position');
      while (!(await wanted.isVisible())) {
        const before = await position.innerText();
        await hands.press('Alt+PageDown');
        await page.waitForFunction(([was]) => document.querySelector('.projection-position')?.textContent !== was, [before]);
        await each((await position.innerText()).replace(/\D+/g, '-'));
      }
    },
  };
}
