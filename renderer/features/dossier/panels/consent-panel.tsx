import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { type ConsentStatus, consentStatuses, isAgreement, needsReason } from '#shared/consent/consent.ts';
import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ConfirmErase } from '#renderer/components/confirm-erase.tsx';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { StructuresField } from '#renderer/components/fields/structures-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';
import { type ConsentValues, fateOfIdentity } from './consent-values.ts';

/** The information and agreement of the person; leaving an agreement takes the identity away, after one question. */
export function ConsentPanel() {
  const { common, dossier: words } = useMessages();
  const m = words.consent;
  const { id, consent, identityHeld } = useOpenDossier();
  const [asking, setAsking] = useState(false);
  const form = useOperationForm<'person.recordConsent', ConsentValues>({
    operation: 'person.recordConsent',
    prefix: 'consent',
    initial: { status: null, on: today(), givenBy: null, scope: consent?.scope ?? [], reason: null, reviewOn: null, eraseIdentity: false },
    toInput: ({ eraseIdentity, ...values }) => ({
      referralId: id,
      consent: { ...values, scope: values.status !== null && isAgreement(values.status) ? values.scope : [] },
      eraseIdentity,
    }),
  });
  const { status, eraseIdentity } = form.values;
  const fate = fateOfIdentity(status, identityHeld);
  const choose = (next: ConsentStatus | null) =>
    form.patch({ status: next, eraseIdentity: fateOfIdentity(next, identityHeld) === 'must go' });
  // Erasing cannot be undone: the form is sent once the question has been answered.
  const guarded = {
    ...form,
    submit: async () => {
      if (!eraseIdentity || fate === 'stays') return form.submit();
      setAsking(true);
      return false;
    },
  };
  return (
    <>
      <FormPanel title={m.panel} form={guarded} submitLabel={common.save}>
        <ChoiceSelect
          {...form.field('status')}
          choices={consentStatuses.map((value) => ({ value, label: words.consentStatus[value] }))}
          label={m.status}
          description={status === null ? undefined : words.consentEffect[status]}
          required
          autoFocus
          onChange={(value) => choose(value as ConsentStatus | null)}
        />
        <DateField label={m.on} required {...form.field('on')} />
        {status !== null && isAgreement(status) && (
          <>
            <TextField label={m.givenBy} description={m.givenByHint} required {...form.field('givenBy')} />
            <StructuresField label={m.scope} description={m.scopeHint} {...form.field('scope')} />
          </>
        )}
        <TextAreaField label={m.reason} required={status !== null && needsReason(status)} {...form.field('reason')} />
        <DateField label={m.reviewOn} {...form.field('reviewOn')} />
        {fate !== 'stays' && (
          <Checkbox
            name="eraseIdentity"
            label={m.eraseIdentity}
            description={fate === 'must go' ? m.eraseIdentityMust : m.eraseIdentityMay}
            error={form.error('eraseIdentity')}
            checked={eraseIdentity}
            onChange={(event) => form.set('eraseIdentity', event.currentTarget.checked)}
          />
        )}
      </FormPanel>
      {asking && (
        <ConfirmErase
          title={m.eraseTitle}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void form.submit();
          }}
        >
          {m.eraseText}
        </ConfirmErase>
      )}
    </>
  );
}
