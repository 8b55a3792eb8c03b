import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { AppError } from '#shared/errors/app-error.ts';
import { call } from '#renderer/client/call.ts';
import { useSession } from '#renderer/client/session.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { type CurrentSecret, CurrentSecretFields, noSecret, secretOf } from '#renderer/components/passphrase/current-secret-fields.tsx';
import { checkNewPassphrase, type NewPassphrase, NewPassphraseFields } from '#renderer/components/passphrase/new-passphrase-fields.tsx';
import { besideItsField } from './secret-errors.ts';
import { useHandoverWords } from './use-handover-words.ts';
import { useKeyWords } from './use-key-words.ts';

interface Values extends CurrentSecret, NewPassphrase {
  readonly folder: string;
}

/** The whole vault as one encrypted file for another machine, under a passphrase of its own. */
export function HandoverFile() {
  const words = useHandoverWords().file;
  const [asked, setAsked] = useState(false);
  const [written, setWritten] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    // The form stands in the button's place: the keyboard goes to its first field, and back to the button.
    if (wasAsked.current && !asked) opener.current?.focus();
    wasAsked.current = asked;
  }, [asked]);
  return (
    <>
      {written !== null && (
        <Notice tone="info">
          {words.written(written)} {words.afterwards}
        </Notice>
      )}
      {asked ? (
        <HandoverFileForm
          onCancel={() => setAsked(false)}
          onWritten={(file) => {
            setAsked(false);
            setWritten(file);
          }}
        />
      ) : (
        <div>
          <Button ref={opener} variant="default" onClick={() => setAsked(true)}>
            {words.begin}
          </Button>
        </div>
      )}
    </>
  );
}

interface HandoverFileFormProps {
  readonly onCancel: () => void;
  readonly onWritten: (file: string) => void;
}

function HandoverFileForm({ onCancel, onWritten }: HandoverFileFormProps) {
  const words = useHandoverWords().file;
  const panel = useKeyWords().panel;
  const { vault, settings, environment } = useSession();
  const form = useDraftForm<Values>({
    form: 'keys.handoverFile',
    keepsDraft: false,
    initial: { ...noSecret, passphrase: '', again: '', folder: environment?.vaultsFolder ?? '' },
    submit: (values) =>
      besideItsField(
        (async () => {
          if (values.folder.trim() === '') throw new AppError('required', {}, 'folder');
          checkNewPassphrase(values);
          const { folder, passphrase: next } = values;
          const { file } = await call('keys.handoverFile', { current: secretOf(values), next, folder });
          onWritten(file);
        })(),
      ),
  });
  const browse = async () => {
    const { folder } = await call('shell.chooseFolder', { purpose: 'backup' });
    if (folder !== null) form.set('folder', folder);
  };
  return (
    <div className="handover-form">
      <DraftForm form={form} submitLabel={words.submit} onCancel={onCancel}>
        <div className="folder-field">
          <TextField
            {...form.field('folder')}
            onChange={(value) => form.set('folder', value ?? '')}
            label={words.folder}
            description={words.folderHint}
            required
            autoFocus
          />
          {environment?.nativeDialogs && (
            <Button variant="default" onClick={() => void browse()}>
              {words.browse}
            </Button>
          )}
        </div>
        <NewPassphraseFields form={form} label={words.next} ownWords={[vault?.label ?? '', settings?.cellule ?? '']} />
        <p className="quiet">{words.nextHint}</p>
        <CurrentSecretFields form={form} label={panel.current} kindLabel={panel.currentKind} />
      </DraftForm>
    </div>
  );
}
