const NAMES = ['de', 'nature'] as const;

/** Whether the address asks for a sollicitation ponctuelle: `/saisines/nouvelle?nature=sollicitation` (a draft that is taken up again). */
export function enquiryFromAddress(): boolean {
  return parameters().get('nature') === 'sollicitation';
}

/** The referral whose situation comes back, from the address `/saisines/nouvelle?de=12`; `null` when there is none. */
export function comebackFromAddress(): number | null {
  const value = parameters().get('de');
  return value !== null && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null;
}

/**
 * Takes both out of the address once the form has them: the router keeps what stands behind « ? » from screen to screen, and the next
 * new saisine would come back too.
 */
export function forgetAddress(): void {
  if (!NAMES.some((name) => parameters().has(name))) return;
  const address = new URL(window.location.href);
  for (const name of NAMES) address.searchParams.delete(name);
  address.hash = address.hash.split('?')[0] ?? '';
  window.history.replaceState(window.history.state, '', address);
}

/** Behind « ? », which the router puts before the hash, and a plain link into it. */
function parameters(): URLSearchParams {
  const { search, hash } = window.location;
  const inHash = hash.split('?')[1];
  return new URLSearchParams(inHash ?? search);
}
