import { Suspense, useState } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import { RestoreScreen, SalvageScreen } from '#renderer/app/backup-screens.tsx';
import { type OpenVault, useSession } from '#renderer/client/session.ts';
import { CreateVault } from './create-vault.tsx';
import { KeepRecoveryKey } from './keep-recovery-key.tsx';
import { OpenVaultScreen } from './open-vault.tsx';
import { proposeFolder } from './propose-folder.ts';
import { RenewPassphrase } from './renew-passphrase.tsx';
import { ReopenDemonstration } from './reopen-demonstration.tsx';
import { Welcome } from './welcome.tsx';

type Step =
  | { readonly at: 'welcome' }
  | { readonly at: 'create' }
  /** `folder` empty: to be named. */
  | { readonly at: 'restore' | 'salvage'; readonly folder: string }
  /** `folder: null`: to be named. */
  | { readonly at: 'open'; readonly folder: string | null; readonly label: string | null }
  | { readonly at: 'key'; readonly vault: OpenVault; readonly recoveryKey: string }
  | { readonly at: 'renew'; readonly vault: OpenVault; readonly recoveryKey: string };

/** Everything before a vault is entered: welcome, create, recovery key, open. */
export function VaultScreens() {
  const { locked, environment, enter } = useSession();
  const next = environment?.next ?? null;
  const first = next ?? locked;
  const [step, setStep] = useState<Step>(() => (first ? { at: 'open', folder: first.folder, label: first.label } : { at: 'welcome' }));
  const toWelcome = () => setStep({ at: 'welcome' });
  const enterOrRenew = async (vault: OpenVault, secret: InputOf<'vault.open'>['secret']) => {
    if (secret.kind === 'recovery') setStep({ at: 'renew', vault, recoveryKey: secret.text });
    else await enter(vault);
  };
  switch (step.at) {
    case 'welcome':
      return (
        <Welcome
          onCreate={() => setStep({ at: 'create' })}
          onOpen={(folder, label) => setStep({ at: 'open', folder, label })}
          onRestore={() => setStep({ at: 'restore', folder: '' })}
        />
      );
    case 'restore':
      return (
        <Suspense fallback={null}>
          <RestoreScreen
            folder={step.folder}
            propose={(label) => (environment ? proposeFolder(environment, label) : '')}
            onRestored={enterOrRenew}
            onBack={toWelcome}
          />
        </Suspense>
      );
    case 'salvage':
      return (
        <Suspense fallback={null}>
          <SalvageScreen folder={step.folder} onBack={() => setStep({ at: 'open', folder: step.folder, label: null })} />
        </Suspense>
      );
    case 'create':
      return <CreateVault onCreated={(vault, recoveryKey) => setStep({ at: 'key', vault, recoveryKey })} onBack={toWelcome} />;
    case 'key':
      return <KeepRecoveryKey vault={step.vault} recoveryKey={step.recoveryKey} onKept={() => enter(step.vault)} />;
    case 'open':
      if (first?.demonstration && first.folder === step.folder) {
        const reason = locked?.folder === first.folder ? locked.reason : null;
        return <ReopenDemonstration folder={first.folder} reason={reason} onOpened={enter} onBack={toWelcome} />;
      }
      return (
        <OpenVaultScreen
          folder={step.folder}
          label={step.label}
          reason={locked !== null && locked.folder === step.folder ? locked.reason : null}
          onOpened={enterOrRenew}
          onBack={toWelcome}
          onRescue={(at, folder) => setStep({ at, folder })}
        />
      );
    case 'renew':
      return <RenewPassphrase vault={step.vault} recoveryKey={step.recoveryKey} onDone={() => enter(step.vault)} />;
  }
}
