import type { Drawing } from '../papers/summary/chart-drawing.ts';
import { takePictures } from '../papers/take-pictures.ts';
import { withHiddenPage } from './hidden-page.ts';

/**
 * Pictures (PNG) of drawings, in their order, by a window that nobody sees. It is spoken to in the protocol of the developer tools, from this process
 * and without a port: a picture of the window itself is empty as long as nothing is drawn in it, and nothing tells when it is.
 * @throws Error when the page is not drawn
 */
export function pictureDrawings(drawings: readonly Drawing[]): Promise<Uint8Array[]> {
  return takePictures(drawings, (html, make) =>
    withHiddenPage(html, 'pictures', async ({ webContents }) => {
      const { debugger: protocol } = webContents;
      protocol.attach('1.3');
      try {
        return await make({ send: (method, params) => protocol.sendCommand(method, params) });
      } finally {
        protocol.detach();
      }
    }),
  );
}
