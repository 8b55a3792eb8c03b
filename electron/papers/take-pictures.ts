import { drawingsPage, PICTURE_SCALE } from './drawings-page.ts';
import type { Drawing } from './summary/chart-drawing.ts';

/** A page of Chromium, spoken to in the protocol of its developer tools. */
export interface ProtocolPage {
  /** @throws Error when the browser refuses, or ends before it answers */
  send<T>(method: string, params?: object): Promise<T>;
}

/**
 * Pictures (PNG) of drawings, in their order, by whatever shows their page. Chromium draws a frame for each, so that none is taken too early.
 * @param show opens the page and closes it when what is made of it is there
 */
export function takePictures(
  drawings: readonly Drawing[],
  show: (html: string, make: (page: ProtocolPage) => Promise<Uint8Array[]>) => Promise<Uint8Array[]>,
): Promise<Uint8Array[]> {
  const { html, width, height, places } = drawingsPage(drawings);
  return show(html, async (page) => {
    await page.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: PICTURE_SCALE, mobile: false });
    const pictures: Uint8Array[] = [];
    for (const place of places) {
      const clip = { ...place, scale: 1 };
      const { data } = await page.send<{ data: string }>('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
      pictures.push(new Uint8Array(Buffer.from(data, 'base64')));
    }
    return pictures;
  });
}
