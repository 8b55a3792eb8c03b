import { AppError } from '#shared/errors/app-error.ts';
import { call } from '#renderer/client/call.ts';
import { useSession } from '#renderer/client/session.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { Panel } from '#renderer/components/panel.tsx';
import { type CurrentSecret, CurrentSecretFields, noSecret, secretOf } from '#renderer/components/passphrase/current-secret-fields.tsx';
import { checkNewPassphrase, type NewPassphrase, NewPassphraseFields } from '#renderer/components/passphrase/new-passphrase-fields.tsx';
import { NewRecoveryKey } from './new-recovery-key.tsx';
import { besideItsField } from './secret-errors.ts';
import { type TypedKey, TypedKeyField } from './typed-key-field.tsx';
import { useKeyWords } from './use-key-words.ts';

interface RenewProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Another recovery key: shown, written down, typed again, and only then in the place of the former one. */
export function RenewRecoveryPanel(props: RenewProps) {
  const words = useKeyWords().recovery;
  return (
    <Panel title={words.title} onClose={props.onClose}>
      <NewRecoveryKey>{(showAgain) => <ConfirmRecovery {...props} onShowAgain={showAgain} />}</NewRecoveryKey>
    </Panel>
  );
}

interface ConfirmProps extends RenewProps {
  readonly onShowAgain: () => void;
}

function ConfirmRecovery({ onClose, onDone, onShowAgain }: ConfirmProps) {
  const words = useKeyWords();
  const form = useDraftForm<CurrentSecret & TypedKey>({
    form: 'keys.renewRecovery',
    keepsDraft: false,
    initial: { ...noSecret, typed: '' },
    submit: (values) =>
      besideItsField(
        (async () => {
          requireTyped(values);
          await call('keys.renewRecovery', { current: secretOf(values), typed: values.typed });
        })(),
      ),
    onDone,
  });
  return (
    <DraftForm form={form} submitLabel={words.recovery.submit} onCancel={onClose}>
      <TypedKeyField form={form} onShowAgain={onShowAgain} />
      <CurrentSecretFields form={form} label={words.panel.current} kindLabel={words.panel.currentKind} />
    </DraftForm>
  );
}

/** After a suspicion: what it does and what it costs, then a new recovery key, a new passphrase, and the whole vault written anew. */
export function RenewDataKeyPanel(props: RenewProps) {
  const words = useKeyWords().renewal;
  return (
    <Panel title={words.open} onClose={props.onClose}>
      <ul className="screen-only">
        {words.lead.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <NewRecoveryKey>{(showAgain) => <ConfirmDataKey {...props} onShowAgain={showAgain} />}</NewRecoveryKey>
    </Panel>
  );
}

interface DataKeyValues extends CurrentSecret, TypedKey, NewPassphrase {
  readonly label: string;
}

function ConfirmDataKey({ onClose, onDone, onShowAgain }: ConfirmProps) {
  const words = useKeyWords();
  const { vault, settings } = useSession();
  const form = useDraftForm<DataKeyValues>({
    form: 'keys.renewDataKey',
    keepsDraft: false,
    initial: { ...noSecret, typed: '', passphrase: '', again: '', label: '' },
    submit: (values) =>
      besideItsField(
        (async () => {
          requireTyped(values);
          requireLabel(values);
          checkNewPassphrase(values);
          const { label, passphrase: next, typed } = values;
          await call('keys.renewDataKey', { current: secretOf(values), label, next, typed });
        })(),
      ),
    onDone,
  });
  return (
    <DraftForm form={form} submitLabel={words.renewal.submit} onCancel={onClose}>
      <TypedKeyField form={form} onShowAgain={onShowAgain} />
      <TextField
        {...form.field('label')}
        onChange={(value) => form.set('label', value ?? '')}
        label={words.renewal.label}
        description={words.panel.labelHint}
        required
      />
      <NewPassphraseFields form={form} label={words.renewal.next} ownWords={[vault?.label ?? '', settings?.cellule ?? '']} />
      <CurrentSecretFields form={form} label={words.panel.current} kindLabel={words.panel.currentKind} />
    </DraftForm>
  );
}

/** The new recovery key must have been typed again. */
export function requireTyped({ typed }: TypedKey): void {
  if (typed.trim() === '') throw new AppError('required', {}, 'typed');
}

/** Whose the new passphrase is must be said. */
export function requireLabel({ label }: { readonly label: string }): void {
  if (label.trim() === '') throw new AppError('required', {}, 'label');
}
