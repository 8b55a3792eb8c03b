import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { setClock } from '#renderer/client/clock.ts';
import { useSession } from '#renderer/client/session.ts';
import { clearVaultStores } from '#renderer/client/vault-store.ts';

/** What jsdom lacks and the component library asks for. */
window.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});
window.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
if (!('scrollIntoView' in Element.prototype)) Object.assign(Element.prototype, { scrollIntoView: () => undefined });

afterEach(() => {
  cleanup();
  clearVaultStores();
  useSession.setState(useSession.getInitialState(), true);
  setClock();
  window.location.hash = '';
});
