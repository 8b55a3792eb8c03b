import { screen } from '@testing-library/react';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { type FakeBridge, fakeBridge, type Handlers } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import type { Dossier } from '../dossier-store.ts';
import { DossierScreen } from '../index.ts';
import { structures } from './test-dossier.ts';

function WithKeyboard({ id }: { readonly id: number }) {
  useKeyboard();
  return <DossierScreen id={id} />;
}

export interface OpenedDossier extends ReturnType<typeof renderScreen> {
  readonly bridge: FakeBridge;
  /** What the vault answers from now on, as after a write. */
  readonly answerWith: (dossier: Dossier) => void;
}

/** Opens the page of a dossier with its keyboard, on 12 March 2026, and waits until it is read. */
export async function openDossier(dossier: Dossier, handlers: Handlers = {}): Promise<OpenedDossier> {
  openTestVault({ structures });
  const bridge = fakeBridge({ 'referrals.open': () => dossier, ...handlers });
  const rendered = renderScreen(<WithKeyboard id={dossier.id} />);
  await screen.findByRole('heading', { level: 1, name: dossier.reference });
  return { ...rendered, bridge, answerWith: (next) => bridge.answer({ 'referrals.open': () => next }) };
}
