import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatRelative } from '#shared/dates/format.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { today } from '#renderer/client/clock.ts';
import { type Environment, useSession } from '#renderer/client/session.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { VaultMark } from '#renderer/components/vault-mark.tsx';
import { FirstScreen } from './first-screen.tsx';
import { demonstrationFolder } from './propose-folder.ts';

interface WelcomeProps {
  readonly onCreate: () => void;
  readonly onOpen: (folder: string | null, label: string | null) => void;
  readonly onRestore: () => void;
}

/** As many as the machine remembers (electron/shell/preferences.ts). */
const LIST_HOLDS = 8;

/** The first screen: the vaults that were opened here, and three ways to begin. */
export function Welcome({ onCreate, onOpen, onRestore }: WelcomeProps) {
  const m = useMessages();
  const { environment, enter, refreshEnvironment } = useSession();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  if (environment === null) return null;

  const tryDemonstration = async (folder: string) => {
    setBusy(true);
    setFailure(null);
    try {
      const { vault } = await call('vault.createDemonstration', { folder, language: environment.language });
      await enter(vault);
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
      setBusy(false);
    }
  };
  const forget = async (folder: string) => {
    await call('shell.forgetVault', { folder });
    await refreshEnvironment();
  };
  const { recentVaults } = environment;
  return (
    <FirstScreen title={m.vault.welcome.title} lead={m.vault.welcome.lead}>
      <section aria-labelledby="recent">
        <h2 id="recent">{m.vault.welcome.recent}</h2>
        {recentVaults.length === 0 ? (
          <EmptyState title={m.vault.welcome.noRecent}>{m.vault.welcome.noRecentHint}</EmptyState>
        ) : (
          <ul className="recent-vaults">
            {recentVaults.map((recent, index) => (
              <RecentVault
                key={recent.folder}
                recent={recent}
                first={index === 0}
                onOpen={() => (recent.demonstration ? void tryDemonstration(recent.folder) : onOpen(recent.folder, recent.label))}
                onForget={() => void forget(recent.folder)}
              />
            ))}
          </ul>
        )}
        {recentVaults.length >= LIST_HOLDS && <p className="quiet">{m.vault.welcome.full}</p>}
      </section>
      <section aria-labelledby="begin">
        <h2 id="begin">{m.vault.welcome.begin}</h2>
        <div className="first-actions">
          <Button onClick={onCreate}>{m.vault.welcome.create}</Button>
          <Button variant="default" onClick={() => onOpen(null, null)}>
            {m.vault.welcome.openOther}
          </Button>
          <Button variant="default" onClick={onRestore}>
            {m.vault.welcome.restore}
          </Button>
          <Button variant="default" loading={busy} onClick={() => void tryDemonstration(demonstrationFolder(environment))}>
            {m.vault.welcome.tryDemonstration}
          </Button>
        </div>
        <output>{busy ? m.vault.welcome.preparing : ''}</output>
        {failure && <Notice tone="danger">{failure}</Notice>}
      </section>
    </FirstScreen>
  );
}

interface RecentVaultProps {
  readonly recent: Environment['recentVaults'][number];
  readonly first: boolean;
  readonly onOpen: () => void;
  readonly onForget: () => void;
}

function RecentVault({ recent, first, onOpen, onForget }: RecentVaultProps) {
  const m = useMessages();
  const language = useLanguage();
  const opened = formatRelative(localDateOf(new Date(recent.openedAt)), today(), language);
  return (
    <li className="recent-vault">
      <button type="button" className="recent-vault-open" disabled={!recent.present} onClick={onOpen} autoFocus={first && recent.present}>
        <span className="recent-vault-label">
          <VaultMark mark={recent.mark} />
          {recent.label}
          {recent.demonstration && <span className="recent-vault-demonstration"> ({m.vault.welcome.demonstration})</span>}
        </span>
        <span className="recent-vault-detail">{recent.present ? m.vault.welcome.openedOn(opened) : m.vault.welcome.missing}</span>
        <span className="recent-vault-folder">{recent.folder}</span>
      </button>
      <Button variant="subtle" size="compact-md" onClick={onForget} aria-label={m.vault.welcome.forget(recent.label)}>
        {m.vault.welcome.forgetShort}
      </Button>
    </li>
  );
}
