import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { AppCommands } from './app-commands.tsx';
import { useFrame } from './frame-state.ts';
import { PaletteHost } from './palette-host.tsx';
import { Rail } from './rail.tsx';
import { useSwitch } from './switch-state.ts';

/** Both are rare, and bring the words of all commands: loaded when first asked for. */
const ShortcutsList = lazy(async () => ({ default: (await import('./shortcuts-list.tsx')).ShortcutsList }));

/** Only in a demonstration. */
const tour = () => import('#renderer/features/tour/index.ts');
const TourBar = lazy(async () => ({ default: (await tour()).TourBar }));
const TourOffer = lazy(async () => ({ default: (await tour()).TourOffer }));

const SwitchPanel = lazy(async () => ({ default: (await import('#renderer/features/vaults/index.ts')).SwitchPanel }));

/** The rail, the banner of a demonstration, the veil; around every screen of an open vault. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const m = useMessages();
  const demonstration = useSession((session) => session.vault?.demonstration ?? false);
  const { compact, singleKeys, veiled, setVeiled, shortcutsShown, showShortcuts, recall } = useFrame();
  const { shown: switching, show: showSwitch } = useSwitch();
  useEffect(() => {
    // Without what it remembers, the frame shows comfortable rows.
    recall().catch(() => undefined);
  }, [recall]);
  return (
    <>
      <div className="frame" data-density={compact ? 'compact' : 'comfortable'} data-single-keys={singleKeys ? 'on' : 'off'} inert={veiled}>
        <a className="skip-link" href="#main" onClick={skipToContent}>
          {m.frame.skip}
        </a>
        <Suspense fallback={null}>{demonstration && <TourBar />}</Suspense>
        <Rail />
        <main id="main" className="frame-main" tabIndex={-1}>
          {demonstration && (
            <div className="demonstration-banner">
              <p>{m.frame.demonstration}</p>
              <Suspense fallback={null}>
                <TourOffer />
              </Suspense>
            </div>
          )}
          {children}
        </main>
      </div>
      <AppCommands />
      <Suspense fallback={null}>
        {shortcutsShown && !veiled && <ShortcutsList onClose={() => showShortcuts(false)} />}
        {!veiled && <PaletteHost />}
        {switching && !veiled && <SwitchPanel onClose={() => showSwitch(false)} />}
      </Suspense>
      {veiled && <Veil onLift={() => setVeiled(false)} />}
    </>
  );
}

/** Covers the screen; lifted, the keyboard stands where it stood. */
function Veil({ onLift }: { readonly onLift: () => void }) {
  const m = useMessages();
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => void (before instanceof HTMLElement && before.isConnected && before.focus()), [before]);
  return (
    <div className="veil" role="dialog" aria-modal="true" aria-label={m.frame.veil}>
      <p>{m.frame.veilShown}</p>
      <button type="button" className="veil-lift" onClick={onLift} autoFocus>
        {m.frame.veilLift} <Key keys="Ctrl+." />
      </button>
    </div>
  );
}

/** The address is the router's; the link only moves the focus. */
function skipToContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
