/** Scheme of our own pages; nothing else is ever loaded. */
export const APP_SCHEME = 'app';
/** Origin of our own pages. */
export const APP_ORIGIN = `${APP_SCHEME}://cellule`;

/** Whether an address is one of our own pages or files. Electron gives addresses as Chromium has normalised them. */
export function isOwnAddress(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
}
