import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import type { LockReason } from '#shared/contract/events.ts';
import type { ErrorCode } from '#shared/errors/app-error.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import type { OpenVault } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { PassphraseField } from '#renderer/components/passphrase/passphrase-field.tsx';
import { FirstScreen } from './first-screen.tsx';
import { FolderField } from './folder-field.tsx';
import { useCountdown } from './use-countdown.ts';

type Secret = InputOf<'vault.open'>['secret'];

interface OpenVaultProps {
  /** The vault's folder, or `null`: then it is asked. */
  readonly folder: string | null;
  readonly label: string | null;
  /** Why it was locked, when it just was. */
  readonly reason: LockReason | null;
  readonly onOpened: (vault: OpenVault, secret: Secret) => Promise<void>;
  readonly onBack: () => void;
  /** A damaged vault: the way to the last good backup, or to what can still be read. */
  readonly onRescue: (way: 'restore' | 'salvage', folder: string) => void;
}

/** Opens a vault with its passphrase or its recovery key. A wrong one is said beside the field, and the wait before the next try counts down. */
export function OpenVaultScreen({ folder, label, reason, onOpened, onBack, onRescue }: OpenVaultProps) {
  const m = useMessages();
  const [typedFolder, setTypedFolder] = useState(folder ?? '');
  const [kind, setKind] = useState<Secret['kind']>('passphrase');
  const [text, setText] = useState('');
  const [error, setError] = useState<{ readonly field: 'folder' | 'secret'; readonly text: string; readonly damaged?: boolean } | null>(
    null,
  );
  const [busy, setBusy] = useState(false);
  const [wait, startWait] = useCountdown();
  const passphrases = usePassphraseCount(folder);

  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (wait > 0 || busy) return;
    if (typedFolder.trim() === '') return setError({ field: 'folder', text: m.errors.required });
    if (text === '') return setError({ field: 'secret', text: m.errors.required });
    setBusy(true);
    setError(null);
    try {
      const secret: Secret = { kind, text };
      const { vault } = await call('vault.open', { folder: typedFolder, secret });
      await onOpened(vault, secret);
    } catch (thrown) {
      const envelope = envelopeOf(thrown);
      setBusy(false);
      // The countdown says it, and is gone when one may try again; a sentence would stay.
      if (envelope.code === 'wait_before_retry') return startWait(Number(envelope.params['seconds']));
      setError({
        field: envelope.field === 'folder' ? 'folder' : 'secret',
        text: errorText(m, envelope),
        damaged: isDamage(envelope.code),
      });
    }
  };
  const secretField = {
    name: 'secret',
    value: text,
    onChange: (value: string) => {
      setText(value);
      setError(null);
    },
    error: error?.field === 'secret' ? error.text : undefined,
    description: undefined,
    required: true,
  };
  return (
    <FirstScreen title={label === null ? m.vault.open.titleOther : m.vault.open.title(label)} lead={folder}>
      {reason && <Notice tone={reason === 'crash' ? 'warning' : 'info'}>{m.vault.locked[reason]}</Notice>}
      {passphrases !== null && <p className="quiet">{m.vault.open.opensWith(passphrases)}</p>}
      <form className="first-form" noValidate onSubmit={(event) => void open(event)}>
        {folder === null && (
          <FolderField
            name="folder"
            purpose="open"
            value={typedFolder}
            onChange={setTypedFolder}
            error={error?.field === 'folder' ? error.text : undefined}
            description={m.vault.open.folderHint}
            autoFocus
          />
        )}
        {kind === 'passphrase' ? (
          <PassphraseField key="passphrase" {...secretField} label={m.vault.passphrase.label} autoFocus={folder !== null} />
        ) : (
          <TextField key="recovery" {...secretField} label={m.vault.open.recovery} description={m.vault.open.recoveryHint} autoFocus />
        )}
        <output className="open-wait">{wait > 0 ? m.vault.open.wait(wait) : ''}</output>
        {error?.damaged && (
          <div className="first-actions">
            <Button onClick={() => onRescue('restore', typedFolder)}>{m.vault.open.restore}</Button>
            <Button variant="default" onClick={() => onRescue('salvage', typedFolder)}>
              {m.vault.open.salvage}
            </Button>
          </div>
        )}
        <div className="first-actions">
          <Button type="submit" variant={error?.damaged ? 'default' : 'filled'} loading={busy} disabled={wait > 0}>
            {m.vault.open.submit}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setKind(kind === 'passphrase' ? 'recovery' : 'passphrase');
              setText('');
              setError(null);
            }}
          >
            {kind === 'passphrase' ? m.vault.open.useRecovery : m.vault.open.usePassphrase}
          </Button>
          <Button variant="subtle" onClick={onBack}>
            {m.vault.open.others}
          </Button>
        </div>
      </form>
    </FirstScreen>
  );
}

/** Damage that a backup mends: not what another version, another program or a wrong secret explains. */
function isDamage(code: ErrorCode): boolean {
  return /^(database|key_file)_(?!newer)/.test(code);
}

/** How many passphrases open the vault of a folder; `null` as long as it is not known. */
function usePassphraseCount(folder: string | null): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    if (folder === null) return;
    call('shell.lookAtVault', { folder }).then(
      ({ passphrases }) => setCount(passphrases),
      // What is wrong with the folder is said when it is opened.
      () => undefined,
    );
  }, [folder]);
  return count;
}
