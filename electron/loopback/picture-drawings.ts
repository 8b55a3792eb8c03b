import { drawingsPage, PICTURE_SCALE } from '../papers/drawings-page.ts';
import type { Drawing } from '../papers/summary/chart-drawing.ts';
import { findChromium } from './find-chromium.ts';
import { withQuietPage } from './headless-chromium.ts';

/**
 * Pictures (PNG) of drawings, in their order, by a headless browser of this machine.
 * @param program a browser of Chromium's family
 * @throws AppError `pdf_unavailable` when there is none, or it does not do it
 */
export function pictureDrawingsWithChromium(
  drawings: readonly Drawing[],
  program: string | undefined = findChromium(),
): Promise<Uint8Array[]> {
  const { html, width, height, places } = drawingsPage(drawings);
  return withQuietPage(html, program, async (page) => {
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
