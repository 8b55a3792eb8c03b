/** Scheme of our own pages; nothing else is ever loaded. */
export const APP_SCHEME = 'app';
/** Origin of our own pages. */
export const APP_ORIGIN = `${APP_SCHEME}://cellule`;

/** Whether an address is one of our own pages or files. */
export function isOwnAddress(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === `${APP_SCHEME}:` && new URL(url).host === 'cellule';
}
