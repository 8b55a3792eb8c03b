import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { clashingKeys, useCommands } from '#renderer/app/commands.ts';
import { setClock } from '#renderer/client/clock.ts';
import { loadSchemas } from '#renderer/client/input-schema.ts';
import { useSession } from '#renderer/client/session.ts';
import { setRestart } from '#renderer/client/start-again.ts';
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

// A loaded machine may take seconds to transform a chunk or to draw a form; nothing here asserts how long.
configure({ asyncUtilTimeout: 10_000 });
beforeAll(async () => void (await loadSchemas()));
// jsdom cannot load a page again: the same page begins with what the shell tells.
setRestart(() => void useSession.getState().start());

// Whatever a test shows: in one scope no two commands may hold the same keys. Asked once a screen has settled, since one comes as another goes.
let clashes: string[] = [];
useCommands.subscribe(({ commands }) => {
  queueMicrotask(() => {
    if (useCommands.getState().commands === commands) clashes.push(...clashingKeys(commands));
  });
});

afterEach(() => {
  const found = clashes;
  clashes = [];
  cleanup();
  clearVaultStores();
  useSession.setState(useSession.getInitialState(), true);
  setClock();
  window.location.hash = '';
  if (found.length > 0) throw new Error(`commands on the same keys: ${[...new Set(found)].join(', ')}`);
});
