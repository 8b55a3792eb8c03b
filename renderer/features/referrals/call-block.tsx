import type { ReactNode } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceRadio } from '#renderer/components/fields/code-radio.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';
import { formPart } from '#renderer/components/referral-facts/form-part.ts';
import { ReferrerFields } from '#renderer/components/referral-facts/referrer-fields.tsx';
import { ChannelField } from '#renderer/components/referral-facts/request-fields.tsx';
import { ComebackField } from './comeback-field.tsx';
import type { NewReferralValues } from './new-referral-values.ts';

export type Kind = 'referral' | 'enquiry' | 'comeback';

const isKind = (value: string | null): value is Kind => value === 'referral' || value === 'enquiry' || value === 'comeback';

interface KindFieldProps {
  readonly value: Kind;
  readonly onChange: (kind: Kind) => void;
  readonly autoFocus?: boolean;
}

/** Saisine, sollicitation ponctuelle or ré-interpellation: the digits 1 to 3. */
export function KindField({ value, onChange, autoFocus = false }: KindFieldProps) {
  const m = useMessages().phone;
  return (
    <ChoiceRadio
      name="kind"
      label={m.kind}
      required
      autoFocus={autoFocus}
      value={value}
      choices={[
        { value: 'referral', label: m.kindReferral },
        { value: 'enquiry', label: m.kindEnquiry },
        { value: 'comeback', label: m.kindComeback },
      ]}
      onChange={(next) => {
        if (isKind(next)) onChange(next);
      }}
    />
  );
}

interface CallBlockProps {
  readonly form: DraftFormState<NewReferralValues>;
  readonly kindField: ReactNode;
}

/** The beginning of every call: what it is, when, by which channel, who calls. */
export function CallBlock({ form, kindField }: CallBlockProps) {
  const m = useMessages().facts;
  return (
    <>
      {kindField}
      {form.values.comeback && <ComebackField {...form.field('previousReferralId')} />}
      <div className="field-grid">
        <DateField label={m.receivedOn} required {...form.field('receivedOn')} />
        <ChannelField part={formPart(form, 'facts')} />
      </div>
      <ReferrerFields part={formPart(form, 'referrer')} />
    </>
  );
}
