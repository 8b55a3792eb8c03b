import { type ConsentStatus, consentStatuses, isAgreement, needsReason } from '#shared/consent/consent.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { StructuresField } from '#renderer/components/fields/structures-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';
import { formPart } from '#renderer/components/referral-facts/form-part.ts';
import type { FormPart } from '#renderer/components/referral-facts/form-part.ts';
import { type ConsentValues, type IdentityValues, mayBeReviewed, type NewReferralValues } from './new-referral-values.ts';

interface ConsentBlockProps {
  readonly form: DraftFormState<NewReferralValues>;
  readonly identity: IdentityValues;
  readonly onIdentity: (identity: IdentityValues) => void;
}

/** The person's information and agreement, and only with an agreement the fields of the identity. All of it is optional. */
export function ConsentBlock({ form, identity, onIdentity }: ConsentBlockProps) {
  const m = useMessages();
  const part = formPart(form, 'consent') as FormPart<ConsentValues>;
  const { status } = part.values;
  return (
    <>
      <p className="section-description">{m.phone.consent.optional}</p>
      <ChoiceSelect
        {...part.field('status')}
        label={m.phone.consent.status}
        description={status === null ? undefined : m.dossier.consentEffect[status]}
        choices={consentStatuses.map((value) => ({ value, label: m.dossier.consentStatus[value] }))}
        onChange={(value) => part.patch({ status: value as ConsentStatus | null })}
      />
      {status !== null && <ConsentDetails part={part} status={status} />}
      <h3>{m.phone.consent.identity}</h3>
      {status !== null && isAgreement(status) ? (
        <IdentityFields form={form} identity={identity} onIdentity={onIdentity} />
      ) : (
        <p className="quiet">{m.phone.consent.identityClosed}</p>
      )}
    </>
  );
}

function ConsentDetails({ part, status }: { readonly part: FormPart<ConsentValues>; readonly status: ConsentStatus }) {
  const m = useMessages().phone.consent;
  const agreed = isAgreement(status);
  return (
    <>
      <div className="field-grid">
        <DateField label={agreed ? m.onAgreement : m.on} required {...part.field('on')} />
        {agreed && <TextField label={m.givenBy} required {...part.field('givenBy')} />}
        {mayBeReviewed(status) && <DateField label={m.reviewOn} {...part.field('reviewOn')} />}
      </div>
      {agreed && (
        <StructuresField
          {...part.field('scope')}
          label={m.scope}
          description={m.scopeHint}
          onChange={(scope) => part.patch({ scope: [...scope] })}
        />
      )}
      {needsReason(status) && <TextField label={m.reason} required {...part.field('reason')} />}
    </>
  );
}

function IdentityFields({ form, identity, onIdentity }: ConsentBlockProps) {
  const m = useMessages().phone.consent;
  const field = <K extends keyof IdentityValues>(name: K) => ({
    name: `identity.${name}`,
    value: identity[name],
    onChange: (value: IdentityValues[K]) => onIdentity({ ...identity, [name]: value }),
    error: form.error(`identity.${name}`),
  });
  return (
    <>
      <p className="section-description">{m.identityHint}</p>
      <div className="field-grid">
        <TextField label={m.lastName} {...field('lastName')} />
        <TextField label={m.firstName} {...field('firstName')} />
        <DateField label={m.birthDate} {...field('birthDate')} />
        <TextField label={m.phone} type="tel" {...field('phone')} />
        <TextField label={m.email} type="email" {...field('email')} />
        <TextField label={m.address} {...field('address')} />
      </div>
    </>
  );
}
