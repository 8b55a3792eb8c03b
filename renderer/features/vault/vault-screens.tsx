import { useState } from 'react';
import { type OpenVault, useSession } from '#renderer/client/session.ts';
import { CreateVault } from './create-vault.tsx';
import { KeepRecoveryKey } from './keep-recovery-key.tsx';
import { OpenVaultScreen } from './open-vault.tsx';
import { RenewPassphrase } from './renew-passphrase.tsx';
import { ReopenDemonstration } from './reopen-demonstration.tsx';
import { Welcome } from './welcome.tsx';

type Step =
  | { readonly at: 'welcome' }
  | { readonly at: 'create' }
  /** `folder: null`: to be named. */
  | { readonly at: 'open'; readonly folder: string | null; readonly label: string | null }
  | { readonly at: 'key'; readonly vault: OpenVault; readonly recoveryKey: string }
  | { readonly at: 'renew'; readonly vault: OpenVault; readonly recoveryKey: string };

/** Everything before a vault is entered: welcome, create, recovery key, open. */
export function VaultScreens() {
  const { locked, enter } = useSession();
  const [step, setStep] = useState<Step>(() => (locked ? { at: 'open', folder: locked.folder, label: locked.label } : { at: 'welcome' }));
  const toWelcome = () => setStep({ at: 'welcome' });
  switch (step.at) {
    case 'welcome':
      return <Welcome onCreate={() => setStep({ at: 'create' })} onOpen={(folder, label) => setStep({ at: 'open', folder, label })} />;
    case 'create':
      return <CreateVault onCreated={(vault, recoveryKey) => setStep({ at: 'key', vault, recoveryKey })} onBack={toWelcome} />;
    case 'key':
      return <KeepRecoveryKey vault={step.vault} recoveryKey={step.recoveryKey} onKept={() => enter(step.vault)} />;
    case 'open':
      if (locked?.demonstration && locked.folder === step.folder) {
        return <ReopenDemonstration folder={locked.folder} reason={locked.reason} onOpened={enter} onBack={toWelcome} />;
      }
      return (
        <OpenVaultScreen
          folder={step.folder}
          label={step.label}
          reason={locked !== null && locked.folder === step.folder ? locked.reason : null}
          onOpened={async (vault, secret) => {
            if (secret.kind === 'recovery') setStep({ at: 'renew', vault, recoveryKey: secret.text });
            else await enter(vault);
          }}
          onBack={toWelcome}
        />
      );
    case 'renew':
      return <RenewPassphrase vault={step.vault} recoveryKey={step.recoveryKey} onDone={() => enter(step.vault)} />;
  }
}
