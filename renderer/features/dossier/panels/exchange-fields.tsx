import { Checkbox } from '@mantine/core';
import { refusalOf } from '#shared/consent/consent.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeRadio } from '#renderer/components/fields/code-radio.tsx';
import { CodeSelect } from '#renderer/components/fields/code-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { StructureField } from '#renderer/components/fields/structure-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import type { DraftFormState, FieldBinding } from '#renderer/components/form/use-draft-form.ts';
import { useOpenDossier } from '../dossier-store.ts';
import { consentOf } from '../workflow-facts.ts';
import type { ExchangeCommonValues, PartnerValues } from './exchange-values.ts';

/** Date, channel and question of an exchange. */
export function ExchangeCommonFields<V extends ExchangeCommonValues>({ form }: { readonly form: DraftFormState<V> }) {
  const m = useMessages().dossier.exchange;
  return (
    <>
      <div className="field-grid">
        <DateField label={m.on} required {...form.field('on')} />
        <CodeSelect list="channel" label={m.channel} {...form.field('channel')} />
      </div>
      <TextAreaField label={m.asked} {...form.field('asked')} />
    </>
  );
}

interface NominativeFieldProps<V extends ExchangeCommonValues> {
  readonly form: DraftFormState<V>;
  readonly partners: readonly (number | null)[];
}

/** Whether the person's identity was spoken of. The gate says at once when it may not be; the operation asks it again. */
export function NominativeField<V extends ExchangeCommonValues>({ form, partners }: NominativeFieldProps<V>) {
  const m = useMessages();
  const consent = consentOf(useOpenDossier());
  const known = partners.filter((id) => id !== null);
  const refusal = refusalOf({ what: 'exchange', nominative: true, partners: known }, consent);
  const { nominative } = form.values;
  // An agreement that is too narrow can be mended here; none at all cannot.
  const closed = refusal !== null && refusal !== 'partner_outside_scope';
  return (
    <Checkbox
      name="nominative"
      label={m.dossier.exchange.nominative}
      description={closed && !nominative ? m.errors[refusal] : m.dossier.exchange.nominativeHint}
      error={form.error('nominative') ?? (nominative && refusal !== null ? m.errors[refusal] : undefined)}
      disabled={closed && !nominative}
      checked={nominative}
      onChange={(event) => form.patch({ nominative: event.currentTarget.checked } as Partial<V>)}
    />
  );
}

/** The fields of one partner. */
export type PartnerField = <K extends keyof PartnerValues & string>(name: K) => FieldBinding<PartnerValues[K]>;

interface PartnerFieldsProps {
  readonly field: PartnerField;
  readonly autoFocus: boolean;
}

/** One partner: who, do they know the person, what they answered, what they were told. */
export function PartnerFields({ field, autoFocus }: PartnerFieldsProps) {
  const m = useMessages().dossier.exchange;
  return (
    <>
      <div className="field-grid">
        <StructureField label={m.partnerOnly} required autoFocus={autoFocus} {...field('partnerId')} />
        <TextField label={m.contactPerson} {...field('contactPerson')} />
      </div>
      <CodeRadio list="knowsPerson" label={m.knows} {...field('knowsPerson')} />
      <TextAreaField label={m.answered} {...field('answered')} />
      <TextAreaField label={m.disclosed} rows={1} {...field('disclosed')} />
    </>
  );
}
