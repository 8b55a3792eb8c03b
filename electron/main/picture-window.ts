import type { Drawing } from '../papers/summary/chart-drawing.ts';
import { drawingsPage, PICTURE_SCALE } from '../papers/drawings-page.ts';
import { withHiddenPage } from './hidden-page.ts';

/**
 * Pictures (PNG) of drawings, in their order, by a window that nobody sees. Each drawing has a page of its own, as large as its picture: what is
 * drawn off the screen has one pixel for one, whatever the display.
 */
export async function pictureDrawings(drawings: readonly Drawing[]): Promise<Uint8Array[]> {
  const pictures: Uint8Array[] = [];
  for (const drawing of drawings) pictures.push(await picture(drawing));
  return pictures;
}

function picture(drawing: Drawing): Promise<Uint8Array> {
  const { html, width, height } = drawingsPage([drawing], PICTURE_SCALE);
  const shape = { width, height, useContentSize: true, offscreen: true };
  return withHiddenPage(html, shape, async ({ webContents }) => {
    const image = await webContents.capturePage({ x: 0, y: 0, width, height });
    if (image.isEmpty()) throw new Error('The page was not drawn.');
    return new Uint8Array(image.toPNG());
  });
}
