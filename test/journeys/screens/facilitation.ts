import type { Page } from 'playwright-core';
import { facilitationWords } from '#shared/messages/facilitation.ts';
import { type AppDriver, keepScreenshot } from '../../drivers/app-driver.ts';
import type { Hands } from '../hands.ts';

const words = facilitationWords.fr;

/** What the room sees, followed while a meeting goes on. */
export interface Projected {
  /** Waits for a kind of slide, and keeps a picture of it at 1920×1080. */
  seen(kind: string): Promise<void>;
  close(): Promise<void>;
}

/** The presenter's view of a meeting. */
export function facilitationScreen(hands: Hands) {
  const { page } = hands;
  const projection = page.getByRole('region', { name: words.projection.title });
  return {
    opened: () => page.getByRole('navigation', { name: words.agenda.title }).waitFor(),
    /** Waits until the middle column is about something. */
    working: (title: string) => page.locator('.facilitation-work').getByRole('heading', { name: title }).waitFor(),
    /** Opens the projection at the address that the laptop gives, in a window of its own. */
    async project(app: AppDriver): Promise<Projected> {
      await hands.activate(projection.getByRole('button', { name: words.projection.open }));
      const link = projection.getByRole('link', { name: words.projection.link });
      await link.waitFor();
      const room = await page.context().newPage();
      await room.setViewportSize({ width: 1920, height: 1080 });
      await room.goto((await link.getAttribute('href')) ?? '');
      await projection.getByText(words.projection.opened, { exact: true }).waitFor();
      return followed(app, room);
    },
    /** Notes everybody as present, one key each. */
    async everybodyHere(): Promise<void> {
      const lines = page.locator('.round-who');
      const count = await lines.count();
      await hands.reach(lines.first());
      for (let line = 0; line < count; line += 1) await hands.press('p');
      await page.getByText(words.attendance.hereCount(count, count)).first().waitFor();
    },
    /** Presses Page down until the middle column has a title; each slide on the way is told. */
    async leaf(title: string, each: (slide: string) => Promise<void>): Promise<void> {
      const wanted = page.locator('.facilitation-work').getByRole('heading', { name: title, exact: true });
      const position = projection.locator('.projection-position');
      while (!(await wanted.isVisible())) {
        const before = await position.innerText();
        await hands.press('PageDown');
        await page.waitForFunction(([was]) => document.querySelector('.projection-position')?.textContent !== was, [before]);
        await each((await position.innerText()).replace(/\D+/g, '-'));
      }
    },
  };
}

function followed(app: AppDriver, room: Page): Projected {
  let pictures = 0;
  return {
    async seen(name) {
      // The slide comes over the shell, a moment after the laptop has it.
      await room.waitForTimeout(400);
      pictures += 1;
      await keepScreenshot(room, app.host, `projected-${String(pictures).padStart(2, '0')}-${name}`);
    },
    close: () => room.close(),
  };
}
