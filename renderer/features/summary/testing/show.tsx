import type { ReactNode } from 'react';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { fakeBridge, type FakeBridge, type Handlers } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { vaultAnswers } from './fixtures.ts';

function WithKeyboard({ children }: { readonly children: ReactNode }) {
  useKeyboard();
  return children;
}

/** A page of the summary in an open vault, with the answers of `vaultAnswers` and those given. */
export function showPage(page: ReactNode, handlers: Handlers = {}): ReturnType<typeof renderScreen> & { readonly bridge: FakeBridge } {
  openTestVault();
  const bridge = fakeBridge({ ...vaultAnswers, ...handlers });
  return { ...renderScreen(<WithKeyboard>{page}</WithKeyboard>), bridge };
}
