import { useEffect } from 'react';
import { useSession } from '#renderer/client/session.ts';

/** The colour of the open vault, when this machine knows several; beside it the name says the same in words. */
export function useOwnMark(): { readonly mark: number | null; readonly several: boolean } {
  const { vault, environment, refreshEnvironment } = useSession();
  const known = environment?.recentVaults ?? [];
  const own = known.find((recent) => recent.folder === vault?.folder);
  const missing = vault !== null && own === undefined;
  useEffect(() => {
    // A vault that was just made or opened for the first time is not yet in the list that was read at the start.
    if (missing) refreshEnvironment().catch(() => undefined);
  }, [missing, refreshEnvironment]);
  const several = known.some((recent) => recent.folder !== vault?.folder);
  return { mark: several ? (own?.mark ?? null) : null, several };
}
