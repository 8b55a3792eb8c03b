import type { Page } from 'playwright-core';
import { type AppDriver, keepScreenshot } from '../../drivers/app-driver.ts';
import { ask } from '../ask.ts';

/** What the room sees, followed while a meeting goes on. */
export interface Projected {
  /** Waits for a slide, keeps a picture of it at 1920×1080, and what the page holds. */
  seen(name: string): Promise<void>;
  /** Closes the projection. @returns all that its window was told, as it came, and what its page held at each slide */
  close(): Promise<Received>;
}

export interface Received {
  /** Every message of the shell to the window, as JSON. */
  readonly messages: readonly string[];
  /** The whole document, attributes too, at each slide that was looked at. */
  readonly documents: readonly string[];
}

interface Room {
  readonly page: Page;
  messages(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * Follows the projection that the laptop has just opened: the second window of Electron, or a page at the address behind the loopback host.
 * @param address asked for where the person opens the window
 */
export async function followProjection(app: AppDriver, address: () => Promise<string>): Promise<Projected> {
  const room = app.host === 'electron' ? await electronRoom(app) : await loopbackRoom(app, await address());
  const documents: string[] = [];
  return {
    async seen(name) {
      // The slide comes over the shell, a moment after the laptop has it.
      await room.page.waitForTimeout(400);
      documents.push(await room.page.content());
      await keepScreenshot(room.page, app.host, `projected-${String(documents.length).padStart(2, '0')}-${name}`);
    },
    async close() {
      const messages = await room.messages();
      await room.close();
      return { messages, documents };
    },
  };
}

/** Its messages are heard where the preload hands them over; the first one heard is what the window was told last. */
async function electronRoom({ page: laptop }: AppDriver): Promise<Room> {
  const isRoom = (page: Page) => page.url().startsWith('app://cellule/projector.html');
  const page = laptop.context().pages().find(isRoom) ?? (await laptop.context().waitForEvent('page', { predicate: isRoom }));
  await page.locator('.projected').waitFor();
  await drawAlways(laptop);
  await page.evaluate(() => {
    const holder = window as unknown as { celluleProjector: { listen(told: (screen: unknown) => void): void }; heard: string[] };
    holder.heard = [];
    holder.celluleProjector.listen((screen) => holder.heard.push(JSON.stringify(screen)));
  });
  return {
    page,
    messages: () => page.evaluate(() => (window as unknown as { heard: string[] }).heard),
    async close() {
      const closed = page.waitForEvent('close');
      await ask(laptop, 'projector.close', {});
      await closed;
    },
  };
}

/**
 * The one display of the virtual screen is filled by the projection: the laptop's window goes on under it, drawn and with the keyboard, as on
 * the display that it has for itself in the meeting room.
 */
async function drawAlways(laptop: Page): Promise<void> {
  const session = await laptop.context().newCDPSession(laptop);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
}

/** Its messages are read on the wire of the page's stream. */
async function loopbackRoom({ page: laptop }: AppDriver, address: string): Promise<Room> {
  const page = await laptop.context().newPage();
  const wire = await laptop.context().newCDPSession(page);
  const messages: string[] = [];
  wire.on('Network.eventSourceMessageReceived', ({ data }) => messages.push(data));
  await wire.send('Network.enable');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(address);
  return { page, messages: async () => messages, close: () => page.close() };
}
