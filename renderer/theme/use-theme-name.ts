import { useSyncExternalStore } from 'react';
import { useSession } from '#renderer/client/session.ts';
import type { ThemeName } from './tokens.ts';

/** The theme to show: the one chosen on this machine, else what the system asks for (more contrast first, then dark). */
export function useThemeName(): ThemeName {
  const chosen = useSession((session) => session.environment?.theme ?? 'system');
  const contrast = useMedia('(prefers-contrast: more)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  if (chosen !== 'system') return chosen;
  if (contrast) return 'contrast';
  return dark ? 'dark' : 'light';
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
