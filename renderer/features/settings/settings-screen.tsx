import { Button } from '@mantine/core';
import { lockVault, useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { Page } from '#renderer/components/page.tsx';
import { VaultPages } from '#renderer/components/vault-pages.tsx';
import { Section } from '#renderer/components/section.tsx';
import { SettingsForm } from './settings-form.tsx';
import './settings.css';

/** The cellule's settings, and the vault itself: where it is, its lock, and the way to its keys. */
export function SettingsScreen() {
  const m = useMessages();
  const { vault, settings, environment } = useSession();
  if (!vault || !settings || !environment) return null;
  const words = m.settings;
  return (
    <Page
      title={words.title}
      asideLabel={words.vault.title}
      aside={
        <>
          <Section title={words.vault.title}>
            {vault.demonstration && <p>{words.vault.demonstration}</p>}
            <dl className="settings-facts">
              <dt>{words.vault.where}</dt>
              <dd className="settings-folder">{vault.folder}</dd>
            </dl>
            <p className="quiet">{words.vault.whereText}</p>
            <div>
              <Button variant="default" onClick={() => void lockVault()} rightSection={<Key keys="Ctrl+L" />}>
                {words.vault.lock}
              </Button>
            </div>
          </Section>
          <Section title={words.passphrase.title} description={words.passphrase.text}>
            <div>
              <Button variant="default" component="a" href="#/parametres/cles">
                {words.passphrase.open}
              </Button>
            </div>
          </Section>
        </>
      }
    >
      <VaultPages />
      <div className="settings">
        <SettingsForm settings={settings} environment={environment} />
      </div>
    </Page>
  );
}
