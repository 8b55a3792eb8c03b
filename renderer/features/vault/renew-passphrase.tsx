import { call } from '#renderer/client/call.ts';
import type { OpenVault } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { checkNewPassphrase, type NewPassphrase, NewPassphraseFields } from '#renderer/components/passphrase/new-passphrase-fields.tsx';
import { Button } from '@mantine/core';
import { FirstScreen } from './first-screen.tsx';

interface RenewPassphraseProps {
  readonly vault: OpenVault;
  /** The recovery key that just opened the vault. */
  readonly recoveryKey: string;
  readonly onDone: () => Promise<void>;
}

/** After the recovery key: whoever used it has probably forgotten the passphrase. */
export function RenewPassphrase({ vault, recoveryKey, onDone }: RenewPassphraseProps) {
  const m = useMessages();
  const form = useDraftForm<NewPassphrase>({
    form: 'vault.renew',
    keepsDraft: false,
    initial: { passphrase: '', again: '' },
    submit: async (values) => {
      checkNewPassphrase(values);
      await call('vault.changePassphrase', { current: { kind: 'recovery', text: recoveryKey }, next: values.passphrase });
      await onDone();
    },
  });
  return (
    <FirstScreen title={m.vault.renew.title} lead={m.vault.renew.lead}>
      <DraftForm form={form} submitLabel={m.vault.renew.submit}>
        <NewPassphraseFields form={form} label={m.vault.passphrase.next} ownWords={[vault.label]} />
      </DraftForm>
      <Button variant="subtle" onClick={() => void onDone()}>
        {m.vault.renew.later}
      </Button>
    </FirstScreen>
  );
}
