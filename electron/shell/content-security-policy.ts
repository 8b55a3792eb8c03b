import { randomBytes } from 'node:crypto';

/** A fresh nonce for the styles that the component library makes while it runs: 128 bits, once a page. */
export const newNonce = (): string => randomBytes(16).toString('base64url');

/**
 * The policy of every page, of both hosts: only our own files, no inline script, nowhere to send anything.
 * @param nonce of this page, for `<style>` elements
 * @param connect `'none'` in Electron (calls go over IPC), `'self'` behind the loopback host
 */
export function contentSecurityPolicy(nonce: string, connect: "'none'" | "'self'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "webrtc 'block'",
  ].join('; ');
}

/** Headers of every answer: no guessing of types, no referrer, no sharing with other origins, nothing kept on the disk. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), display-capture=()',
  'Cache-Control': 'no-store',
};
