import { useHashLocation } from 'wouter/use-hash-location';
import { useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { useFrame } from './frame-state.ts';
import { toggleHelp } from './help-state.ts';
import { openPalette } from './palette-state.ts';
import { useSwitch } from './switch-state.ts';
import { useOwnMark } from './use-own-mark.ts';
import { Terms } from '#renderer/components/terms.tsx';

/** The narrow column of words at the left: where one can go. */
export function Rail() {
  const m = useMessages();
  const [path] = useHashLocation();
  const label = useSession((session) => session.settings?.label ?? '');
  const { mark, several } = useOwnMark();
  const { compact, setCompact, setVeiled, showShortcuts } = useFrame();
  const places = [
    { path: '/aujourdhui', word: m.frame.today, keys: 'Alt+1' },
    { path: '/saisines', word: m.frame.referrals, keys: 'Alt+2' },
    { path: '/reunions', word: m.frame.meetings, keys: 'Alt+3' },
    { path: '/annuaire', word: m.frame.directory, keys: 'Alt+4' },
    { path: '/bilan', word: m.frame.year, keys: 'Alt+5' },
    { path: '/parametres', word: m.frame.settings, keys: 'Alt+6' },
  ] as const;
  return (
    <header className="rail">
      <p className="rail-name" data-mark={mark ?? undefined}>
        {label}
      </p>
      <a className="rail-new" href="#/saisines/nouvelle">
        <span>
          <Terms>{m.frame.newReferral}</Terms>
        </span>{' '}
        <Key keys="N" />
      </a>
      <nav aria-label={m.frame.navigation}>
        <ul className="rail-places">
          {places.map((place) => (
            <Place key={place.path} {...place} current={path === place.path || path.startsWith(`${place.path}/`)} />
          ))}
        </ul>
      </nav>
      <div className="rail-foot">
        {several && (
          <button type="button" className="rail-tool" onClick={() => useSwitch.getState().show(true)}>
            {m.frame.switchVault} <Key keys="Ctrl+Shift+O" />
          </button>
        )}
        <a className="rail-tool" href="#/recherche" aria-current={path === '/recherche' ? 'page' : undefined}>
          {m.frame.search} <Key keys="Ctrl+F" />
        </a>
        <button type="button" className="rail-tool" onClick={openPalette}>
          {m.frame.commands} <Key keys="Ctrl+K" />
        </button>
        <button type="button" className="rail-tool" onClick={() => setVeiled(true)}>
          {m.frame.veil} <Key keys="Ctrl+." />
        </button>
        <button type="button" className="rail-tool" aria-pressed={compact} onClick={() => void setCompact(!compact)}>
          {m.frame.density}
        </button>
        <button type="button" className="rail-tool" onClick={toggleHelp}>
          {m.frame.help} <Key keys="F1" />
        </button>
        <button type="button" className="rail-tool" onClick={() => showShortcuts(true)}>
          {m.frame.shortcuts} <Key keys="?" />
        </button>
      </div>
    </header>
  );
}

interface PlaceProps {
  readonly path: string;
  readonly word: string;
  readonly keys: string;
  readonly current: boolean;
}

function Place({ path, word, keys, current }: PlaceProps) {
  return (
    <li>
      <a className="rail-place" href={`#${path}`} aria-current={current ? 'page' : undefined}>
        <span>
          <Terms>{word}</Terms>
        </span>{' '}
        <Key keys={keys} />
      </a>
    </li>
  );
}
