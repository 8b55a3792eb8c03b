import type { Drawing } from '../papers/summary/chart-drawing.ts';
import { takePictures } from '../papers/take-pictures.ts';
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
  return takePictures(drawings, (html, make) => withQuietPage(html, program, make));
}
