import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useFrame } from '#renderer/app/frame-state.ts';
import { call } from '#renderer/client/call.ts';
import { useDossier } from '../dossier-store.ts';

export type Identity = OutputOf<'person.readIdentity'>;

/** Milliseconds after which an identity that is shown closes by itself. */
export const SHOWN_FOR = 60_000;

interface ShownIdentity {
  readonly identity: Identity | null;
  readonly show: () => Promise<void>;
  readonly hide: () => void;
}

/** An identity on the screen: read on demand, gone after a minute, under the veil, and when the page is left. */
export function useShownIdentity(referralId: number): ShownIdentity {
  const [identity, setIdentity] = useState<Identity | null>(null);
  const veiled = useFrame((frame) => frame.veiled);
  const hide = useCallback(() => setIdentity(null), []);
  useEffect(() => {
    if (identity === null) return undefined;
    const timer = setTimeout(hide, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [identity, hide]);
  useEffect(() => {
    if (veiled) hide();
  }, [veiled, hide]);
  const show = () => useDossier.getState().attempt(async () => setIdentity(await call('person.readIdentity', { referralId })));
  return { identity: veiled ? null : identity, show, hide };
}
