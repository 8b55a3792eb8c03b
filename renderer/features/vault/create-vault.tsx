import { useState } from 'react';
import { call } from '#renderer/client/call.ts';
import { type OpenVault, useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { checkNewPassphrase, NewPassphraseFields } from '#renderer/components/passphrase/new-passphrase-fields.tsx';
import { FirstScreen } from './first-screen.tsx';
import { FolderField } from './folder-field.tsx';
import { proposeFolder } from './propose-folder.ts';
import { inputSchemaOf } from '#renderer/client/input-schema.ts';

interface CreateVaultProps {
  readonly onCreated: (vault: OpenVault, recoveryKey: string) => void;
  readonly onBack: () => void;
}

/** A new vault: whose it is, where it lies, and the passphrase that opens it. Nothing of it is kept as a draft. */
export function CreateVault({ onCreated, onBack }: CreateVaultProps) {
  const m = useMessages();
  const environment = useSession((session) => session.environment);
  const place = { vaultsFolder: environment?.vaultsFolder ?? '', pathSeparator: environment?.pathSeparator ?? '/' };
  const language = environment?.language ?? 'fr';
  const [folderTyped, setFolderTyped] = useState(false);
  const form = useDraftForm({
    form: 'vault.create',
    keepsDraft: false,
    initial: {
      label: '',
      cellule: m.vault.create.celluleDefault,
      controller: '',
      folder: proposeFolder(place, ''),
      passphrase: '',
      again: '',
    },
    schema: inputSchemaOf('vault.create'),
    toInput: ({ label, cellule, controller, folder, passphrase }) => ({ label, cellule, controller, folder, passphrase, language }),
    submit: async ({ again, ...values }) => {
      checkNewPassphrase({ passphrase: values.passphrase, again });
      const { vault, recoveryKey } = await call('vault.create', { ...values, language });
      onCreated(vault, recoveryKey);
    },
  });
  const setLabel = (label: string) => {
    form.patch({ label, ...(folderTyped ? {} : { folder: proposeFolder(place, label) }) });
  };
  return (
    <FirstScreen title={m.vault.create.title} lead={m.vault.create.lead}>
      <DraftForm form={form} submitLabel={m.vault.create.submit} onCancel={onBack}>
        <h2>{m.vault.create.cellulePart}</h2>
        <TextField
          {...form.field('label')}
          onChange={setLabel}
          label={m.vault.create.label}
          description={m.vault.create.labelHint}
          required
          autoFocus
        />
        <TextField
          {...form.field('cellule')}
          onChange={(value) => form.set('cellule', value ?? '')}
          label={m.vault.create.cellule}
          required
        />
        <TextField {...form.field('controller')} label={m.vault.create.controller} description={m.vault.create.controllerHint} required />
        <FolderField
          {...form.field('folder')}
          onChange={(value) => {
            setFolderTyped(true);
            form.set('folder', value);
          }}
          purpose="create"
          description={m.vault.create.folderHint}
        />
        <h2>{m.vault.create.secretPart}</h2>
        <NewPassphraseFields form={form} ownWords={[form.values.label, form.values.controller]} />
      </DraftForm>
    </FirstScreen>
  );
}
