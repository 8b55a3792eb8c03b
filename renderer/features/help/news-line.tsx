import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isLater } from '#shared/help/app-version.ts';
import { NEWS } from '#shared/help/guide-places.ts';
import { helpCatalogues } from '#shared/messages/help-catalogue.ts';
import { openGuide } from '#renderer/app/help-state.ts';
import { call } from '#renderer/client/call.ts';
import { useSession } from '#renderer/client/session.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

const SCREEN = 'news';

/**
 * One line on the first screen when the application is newer than the one with which this vault was last used, until what changed was read, or
 * the line put away. The vault itself keeps the version; a new vault begins with its own, and says nothing.
 */
export function NewsLine() {
  const words = helpCatalogues[useLanguage()].news;
  const version = useSession((session) => session.environment?.version ?? '');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    // It is only a line: when it cannot be read or kept, the day goes on.
    void seenVersion().then(
      (seen) => (seen === null ? remember(version) : setShown(isLater(version, seen) === true)),
      () => undefined,
    );
  }, [version]);
  if (!shown) return null;
  const end = () => {
    setShown(false);
    remember(version);
  };
  return (
    <p className="news-line">
      <span>{words.line(version)}</span>{' '}
      <Button
        variant="subtle"
        size="compact-md"
        onClick={() => {
          end();
          openGuide(NEWS);
        }}
      >
        {words.read}
      </Button>
      <Button variant="subtle" size="compact-md" onClick={end}>
        {words.dismiss}
      </Button>
    </p>
  );
}

async function seenVersion(): Promise<string | null> {
  const { state } = await call('screens.recall', { screen: SCREEN });
  const seen = typeof state === 'object' && state !== null && !Array.isArray(state) ? state['seen'] : null;
  return typeof seen === 'string' ? seen : null;
}

function remember(version: string): void {
  if (isLater(version, version) !== null) call('screens.remember', { screen: SCREEN, state: { seen: version } }).catch(() => undefined);
}
