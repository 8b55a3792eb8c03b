import { type ItemType, itemTypes } from '#shared/meeting/vocabulary.ts';
import { ChoiceRadio } from '#renderer/components/fields/code-radio.tsx';
import { NumberField } from '#renderer/components/fields/number-field.tsx';
import { StructureField } from '#renderer/components/fields/structure-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { usePreparation } from './preparation-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';
import { useSendForm } from './use-send-form.ts';

type OtherType = Exclude<ItemType, 'situation'>;

interface OtherValues {
  readonly type: OtherType;
  readonly title: string | null;
  readonly structureId: number | null;
  readonly minutes: number | null;
}

const others = itemTypes.filter((type): type is OtherType => type !== 'situation');

/** An item that is no situation: a partner presents itself, the yearly report is validated, the life of the cellule. */
export function OtherItemPanel({ meetingId, onClose }: { readonly meetingId: number; readonly onClose: () => void }) {
  const words = useMeetingWords();
  const form = useSendForm<'agenda.add', OtherValues>({
    operation: 'agenda.add',
    subject: String(meetingId),
    initial: { type: 'partner_presentation', title: null, structureId: null, minutes: 20 },
    toInput: (values) => ({
      meetingId,
      item: { ...values, referralId: null, structureId: values.type === 'partner_presentation' ? values.structureId : null },
    }),
    prefix: 'item',
    onDone: () => {
      void usePreparation.getState().reload();
      onClose();
    },
  });
  const { type } = form.values;
  return (
    <Panel title={words.other.title} onClose={onClose}>
      <DraftForm form={form} label={words.other.title} submitLabel={words.other.add} onCancel={onClose}>
        <ChoiceRadio
          name="type"
          label={words.other.type}
          required
          autoFocus
          choices={others.map((value) => ({ value, label: words.agenda.types[value] }))}
          value={type}
          onChange={(value) => form.patch({ type: others.find((each) => each === value) ?? type })}
        />
        <TextField label={words.other.name} maxLength={200} {...form.field('title')} />
        {type === 'partner_presentation' && <StructureField label={words.other.partner} {...form.field('structureId')} />}
        <NumberField label={words.other.minutes} unit={words.other.unit} min={0} max={600} required {...form.field('minutes')} />
      </DraftForm>
    </Panel>
  );
}
