/** The nonce that the host wrote into this page (`<meta name="csp-nonce" content="…">`): without it no style of a component may apply. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
