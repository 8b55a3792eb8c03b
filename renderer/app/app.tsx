import { Suspense, useEffect } from 'react';
import { useSession } from '#renderer/client/session.ts';
import { VaultScreens } from '#renderer/features/vault/index.ts';
import { ThemeProvider } from '#renderer/theme/theme-provider.tsx';
import { Announcer } from './announcer.tsx';
import { EndedScreen, FailedScreen } from './end-screens.tsx';
import { HelpHost } from './help-host.tsx';
import { OpenedApp } from './opened-screens.ts';
import { useActivity } from './use-activity.ts';
import { useCopies } from './use-copies.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useKeyboard } from './use-keyboard.ts';
import { useShellEvents } from './use-shell-events.ts';

/** The whole interface: the first screens as long as no vault is open, then the frame around the screen of the path. */
export function App() {
  return (
    <ThemeProvider>
      <Announcer />
      <Content />
    </ThemeProvider>
  );
}

function Content() {
  const { environment, vault, settings, ended, failure, start } = useSession();
  useShellEvents();
  useKeyboard();
  useKeptFocus();
  useActivity();
  useCopies();
  useEffect(() => void start(), [start]);
  if (ended) return <EndedScreen />;
  if (failure) return <FailedScreen failure={failure} onRetry={() => void start()} />;
  if (environment === null) return null;
  return (
    <>
      {vault === null || settings === null ? (
        <VaultScreens />
      ) : (
        <Suspense fallback={null}>
          <OpenedApp key={vault.folder} />
        </Suspense>
      )}
      <HelpHost />
    </>
  );
}
