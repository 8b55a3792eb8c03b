import type { ReactNode } from 'react';
import { useRef } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { call } from '#renderer/client/call.ts';
import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeSelect } from '#renderer/components/fields/code-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { StructureField } from '#renderer/components/fields/structure-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { formPart } from '#renderer/components/referral-facts/form-part.ts';
import { emptyReferrer, type ReferrerValues } from '#renderer/components/referral-facts/values.ts';
import { KeepTyping } from './keep-typing.tsx';
import { inputSchemaOf } from '#renderer/client/input-schema.ts';

/** What a sollicitation ponctuelle holds while it is typed. */
interface EnquiryValues {
  receivedOn: LocalDate | null;
  referrer: ReferrerValues;
  channel: string | null;
  request: string | null;
  answer: string | null;
}

interface EnquiryFormProps {
  /** What was typed before it turned out to be a sollicitation. */
  readonly initial?: Partial<EnquiryValues>;
  /** Fields above the line: the nature of the call, on the page. */
  readonly before?: ReactNode;
  readonly onSaved: (saved: { readonly id: number; readonly reference: string }) => void;
  readonly onCancel?: () => void;
}

/** A sollicitation ponctuelle in one line: who, by which channel, what was asked, what was answered. */
export function EnquiryForm({ initial, before, onSaved, onCancel }: EnquiryFormProps) {
  const m = useMessages();
  const saved = useRef<{ id: number; reference: string } | null>(null);
  const form = useDraftForm<EnquiryValues>({
    form: 'new-enquiry',
    initial: { receivedOn: today(), referrer: emptyReferrer, channel: null, request: null, answer: null, ...initial },
    schema: inputSchemaOf('referrals.createEnquiry'),
    submit: async (values) => {
      // The schema accepted these values just before.
      saved.current = await call('referrals.createEnquiry', values as InputOf<'referrals.createEnquiry'>);
    },
    onDone: () => {
      if (saved.current) onSaved(saved.current);
    },
  });
  const referrer = formPart(form, 'referrer');
  return (
    <DraftForm form={form} label={m.phone.enquiryTitle} submitLabel={m.phone.enquirySubmit} {...(onCancel ? { onCancel } : {})}>
      <KeepTyping>
        {before}
        <div className="field-grid">
          <StructureField label={m.facts.referrer.structure} required autoFocus={before === undefined} {...referrer.field('structureId')} />
          <CodeSelect list="channel" label={m.facts.channel} {...form.field('channel')} />
        </div>
        <TextField label={m.phone.enquiry.request} required {...form.field('request')} />
      </KeepTyping>
      {/* Enter in the last field saves: it is the end of the line. */}
      <TextField label={m.phone.enquiry.answer} {...form.field('answer')} />
      <KeepTyping>
        <div className="field-grid">
          <TextField label={m.facts.referrer.person} {...referrer.field('person')} />
          <DateField label={m.facts.receivedOn} required {...form.field('receivedOn')} />
        </div>
      </KeepTyping>
    </DraftForm>
  );
}
