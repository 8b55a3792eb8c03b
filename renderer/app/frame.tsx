import { type ReactNode, useEffect } from 'react';
import { lockVault, useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { useCommand } from './commands.ts';
import { useFrame } from './frame-state.ts';
import { navigate } from './navigate.ts';
import { Rail } from './rail.tsx';
import { ShortcutsList } from './shortcuts-list.tsx';

/** The rail, the banner of a demonstration, the veil; around every screen of an open vault. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const m = useMessages();
  const demonstration = useSession((session) => session.vault?.demonstration ?? false);
  const { compact, veiled, setVeiled, shortcutsShown, showShortcuts, recall } = useFrame();
  useCommand({ id: 'lock', label: m.frame.lock, keys: 'Ctrl+L', run: () => void lockVault() });
  useCommand({ id: 'toggle-veil', label: m.frame.veil, keys: 'Ctrl+.', run: () => setVeiled(!useFrame.getState().veiled) });
  useCommand({ id: 'help', label: m.frame.shortcuts, keys: '?', run: () => showShortcuts(true) });
  useCommand({ id: 'new-referral', label: m.frame.newReferral, keys: 'N', run: () => navigate('/saisines/nouvelle') });
  useEffect(() => {
    // Without what it remembers, the frame shows comfortable rows.
    recall().catch(() => undefined);
  }, [recall]);
  return (
    <>
      <div className="frame" data-density={compact ? 'compact' : 'comfortable'} inert={veiled}>
        <a className="skip-link" href="#main" onClick={skipToContent}>
          {m.frame.skip}
        </a>
        <Rail />
        <main id="main" className="frame-main" tabIndex={-1}>
          {demonstration && <p className="demonstration-banner">{m.frame.demonstration}</p>}
          {children}
        </main>
      </div>
      {shortcutsShown && !veiled && <ShortcutsList onClose={() => showShortcuts(false)} />}
      {veiled && (
        <div className="veil" role="dialog" aria-modal="true" aria-label={m.frame.veil}>
          <p>{m.frame.veilShown}</p>
          <button type="button" className="veil-lift" onClick={() => setVeiled(false)} autoFocus>
            {m.frame.veilLift} <Key keys="Ctrl+." />
          </button>
        </div>
      )}
    </>
  );
}

/** The address is the router's; the link only moves the focus. */
function skipToContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
