import { today } from '#renderer/client/clock.ts';
import { addDays, type LocalDate } from '#shared/dates/local-date.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { StructureField } from '#renderer/components/fields/structure-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { type Agreement, useAgreements } from './agreements-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';
import { useSendForm } from './use-send-form.ts';

/** What the form of a convention or a signature holds. */
export interface AgreementValues {
  /** The one that is changed; `null` for a new one. */
  readonly id: number | null;
  readonly kind: 'convention' | 'charter';
  readonly structureId: number | null;
  readonly person: string | null;
  readonly version: string | null;
  readonly signedOn: LocalDate | null;
  readonly validFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
  readonly notes: string | null;
}

/** A convention signed with a structure, or the charter signed by a person. */
export function AgreementPanel({ initial, onClose }: { readonly initial: AgreementValues; readonly onClose: () => void }) {
  const words = useMeetingWords().conventions;
  const convention = initial.kind === 'convention';
  const title =
    initial.id === null ? (convention ? words.addConvention : words.addCharter) : convention ? words.editConvention : words.editCharter;
  const form = useSendForm<'agreements.save', AgreementValues>({
    operation: 'agreements.save',
    subject: initial.id === null ? initial.kind : String(initial.id),
    initial,
    toInput: (values) => values,
    onDone: () => {
      void useAgreements.getState().load();
      onClose();
    },
  });
  return (
    <Panel title={title} onClose={onClose}>
      <DraftForm form={form} label={title} submitLabel={words.save} onCancel={onClose}>
        <StructureField label={words.structure} required {...form.field('structureId')} />
        {!convention && <TextField label={words.person} required maxLength={200} {...form.field('person')} />}
        <TextField label={words.version} maxLength={60} {...form.field('version')} />
        <DateField label={words.signedOn} required {...form.field('signedOn')} />
        <DateField label={words.from} {...form.field('validFrom')} />
        <DateField label={words.until} description={words.untilHint} {...form.field('validUntil')} />
        <TextAreaField label={words.notes} maxLength={2000} {...form.field('notes')} />
      </DraftForm>
    </Panel>
  );
}

/** A version of the charter and the day from which it is in force. */
export function CharterPanel({ onClose }: { readonly onClose: () => void }) {
  const words = useMeetingWords().conventions;
  const form = useSendForm<'agreements.saveCharter', { readonly version: string; readonly inForceFrom: LocalDate | null }>({
    operation: 'agreements.saveCharter',
    subject: '',
    initial: { version: '', inForceFrom: today() },
    toInput: (values) => values,
    onDone: () => {
      void useAgreements.getState().load();
      onClose();
    },
  });
  return (
    <Panel title={words.addVersion} onClose={onClose}>
      <DraftForm form={form} label={words.addVersion} submitLabel={words.save} onCancel={onClose}>
        <TextField label={words.version} required maxLength={60} {...form.field('version')} />
        <DateField label={words.inForce} required {...form.field('inForceFrom')} />
      </DraftForm>
    </Panel>
  );
}

/** Where the form of a new agreement begins. */
export function newAgreement(kind: Agreement['kind'], known: Partial<AgreementValues> = {}): AgreementValues {
  return {
    id: null,
    kind,
    structureId: null,
    person: null,
    version: null,
    signedOn: null,
    validFrom: null,
    validUntil: null,
    notes: null,
    ...known,
  };
}

/** What follows an agreement that ends: the same parties, from the day after; the old one stays in the history. */
export function renewalOf({ kind, structureId, person, validUntil }: Agreement): AgreementValues {
  return newAgreement(kind, { structureId, person, validFrom: validUntil === null ? null : addDays(validUntil, 1) });
}

/** The form's values of an agreement that exists. */
export function valuesOf({ structureName: _name, ...agreement }: Agreement): AgreementValues {
  return agreement;
}
