import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { vaultsCatalogues } from '#shared/messages/vaults-catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { type Environment, lockVault, useSession } from '#renderer/client/session.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { VaultMark } from '#renderer/components/vault-mark.tsx';
import './vaults.css';

type Recent = Environment['recentVaults'][number];

/** The other vaults of this machine. Choosing one locks this one first: its process ends and the page begins anew before the other is asked for. */
export function SwitchPanel({ onClose }: { readonly onClose: () => void }) {
  const m = useMessages();
  const words = vaultsCatalogues[useLanguage()];
  const { vault, settings, environment, refreshEnvironment } = useSession();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    // A stick may have been plugged in since the start.
    refreshEnvironment().catch((error: unknown) => setFailure(errorText(m, envelopeOf(error))));
  }, [m, refreshEnvironment]);
  const lock = async (next?: string) => {
    setBusy(true);
    try {
      await lockVault(next);
    } catch (error) {
      setBusy(false);
      setFailure(errorText(m, envelopeOf(error)));
    }
  };
  const detailOf = (other: Recent) => (other.present ? other.folder : words.missing);
  /** What it does, and then everything that stands on it, so that it can be called by what one sees (WCAG 2.5.3). */
  const nameOf = (other: Recent) =>
    [words.open(other.label), ...(other.demonstration ? [`(${words.demonstration})`] : []), detailOf(other)].join(' ');
  const others = (environment?.recentVaults ?? []).filter(({ folder }) => folder !== vault?.folder);
  return (
    <Panel title={words.title} onClose={onClose}>
      <div className="switch">
        {others.length === 0 ? <p>{words.none}</p> : <p>{words.lead(settings?.label ?? '')}</p>}
        {failure && <Notice tone="danger">{failure}</Notice>}
        <ul className="switch-list">
          {others.map((other) => (
            <li key={other.folder}>
              <button
                type="button"
                className="switch-vault"
                disabled={busy || !other.present}
                aria-label={nameOf(other)}
                onClick={() => void lock(other.folder)}
              >
                <span className="switch-name">
                  <VaultMark mark={other.mark} />
                  {other.label}
                  {other.demonstration && <span className="quiet"> ({words.demonstration})</span>}
                </span>
                <span className="switch-detail">{detailOf(other)}</span>
              </button>
            </li>
          ))}
        </ul>
        {others.length > 0 && <p className="quiet">{words.elsewhere}</p>}
        <div>
          <Button variant="default" loading={busy} onClick={() => void lock()}>
            {words.lock}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
