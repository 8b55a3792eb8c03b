import { useHashLocation } from 'wouter/use-hash-location';
import { useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { useCommand } from './commands.ts';
import { useFrame } from './frame-state.ts';
import { navigate } from './navigate.ts';

/** The narrow column of words at the left: where one can go. */
export function Rail() {
  const m = useMessages();
  const [path] = useHashLocation();
  const label = useSession((session) => session.settings?.label ?? '');
  const { compact, setCompact, setVeiled, showShortcuts } = useFrame();
  const places = [
    { id: 'go-today', path: '/aujourdhui', word: m.frame.today, keys: 'Alt+1' },
    { id: 'go-referrals', path: '/saisines', word: m.frame.referrals, keys: 'Alt+2' },
    { id: 'go-meetings', path: '/reunions', word: m.frame.meetings, keys: 'Alt+3' },
    { id: 'go-directory', path: '/annuaire', word: m.frame.directory, keys: 'Alt+4' },
    { id: 'go-year', path: '/bilan', word: m.frame.year, keys: 'Alt+5' },
    { id: 'go-settings', path: '/parametres', word: m.frame.settings, keys: 'Alt+6' },
  ] as const;
  return (
    <header className="rail">
      <p className="rail-name">{label}</p>
      <a className="rail-new" href="#/saisines/nouvelle">
        {m.frame.newReferral} <Key keys="N" />
      </a>
      <nav aria-label={m.frame.navigation}>
        <ul className="rail-places">
          {places.map((place) => (
            <Place key={place.path} {...place} current={path === place.path || path.startsWith(`${place.path}/`)} />
          ))}
        </ul>
      </nav>
      <div className="rail-foot">
        <button type="button" className="rail-tool" onClick={() => setVeiled(true)}>
          {m.frame.veil} <Key keys="Ctrl+." />
        </button>
        <button type="button" className="rail-tool" aria-pressed={compact} onClick={() => void setCompact(!compact)}>
          {m.frame.density}
        </button>
        <button type="button" className="rail-tool" onClick={() => showShortcuts(true)}>
          {m.frame.shortcuts} <Key keys="?" />
        </button>
      </div>
    </header>
  );
}

interface PlaceProps {
  readonly id: string;
  readonly path: string;
  readonly word: string;
  readonly keys: string;
  readonly current: boolean;
}

function Place({ id, path, word, keys, current }: PlaceProps) {
  useCommand({ id, label: word, keys, run: () => navigate(path) });
  return (
    <li>
      <a className="rail-place" href={`#${path}`} aria-current={current ? 'page' : undefined}>
        {word} <Key keys={keys} />
      </a>
    </li>
  );
}
