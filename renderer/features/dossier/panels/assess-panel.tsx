import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceRadio, CodeRadio } from '#renderer/components/fields/code-radio.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { NumberField } from '#renderer/components/fields/number-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { EmergencyTold } from '../parts/emergency-told.tsx';
import { useOperationForm } from '../use-operation-form.ts';

interface Values {
  on: string | null;
  minutes: number | null;
  channelsTried: string | null;
  complex: string | null;
  notEmergency: string | null;
  missingInformation: string | null;
  proposal: string | null;
  reason: string | null;
  emergencyToldOn: string | null;
}

/** The coordinator's interview with the referrer: the criteria, what is missing, what is proposed. */
export function AssessPanel() {
  const m = useMessages().dossier.assess;
  const { id, facts } = useOpenDossier();
  const danger = facts.urgent === 'yes';
  const form = useOperationForm<'steps.assess', Values>({
    operation: 'steps.assess',
    prefix: 'assessment',
    initial: {
      on: today(),
      minutes: null,
      channelsTried: 'unknown',
      complex: 'unknown',
      notEmergency: danger ? 'no' : 'unknown',
      missingInformation: null,
      proposal: null,
      reason: null,
      emergencyToldOn: facts.emergencyToldOn,
    },
    toInput: (values) => ({ referralId: id, assessment: values }),
  });
  const { notEmergency, proposal } = form.values;
  const proposals = (['level1', 'level2', 'declined', 'emergency'] as const).map((value) => ({ value, label: m.proposals[value] }));
  return (
    <FormPanel title={m.title} form={form} submitLabel={m.submit}>
      <div className="field-grid">
        <DateField label={m.on} required autoFocus {...form.field('on')} />
        <NumberField label={m.minutes} unit={m.minutesUnit} {...form.field('minutes')} />
      </div>
      <CodeRadio list="yesNoUnknown" label={m.channelsTried} required {...form.field('channelsTried')} />
      <CodeRadio list="yesNoUnknown" label={m.complex} required {...form.field('complex')} />
      <CodeRadio list="yesNoUnknown" label={m.notEmergency} required {...form.field('notEmergency')} />
      {(notEmergency === 'no' || proposal === 'emergency') && <EmergencyTold field={form.field('emergencyToldOn')} />}
      <TextAreaField label={m.missing} {...form.field('missingInformation')} />
      <ChoiceRadio choices={proposals} label={m.proposal} required {...form.field('proposal')} />
      <TextAreaField label={m.reason} {...form.field('reason')} />
    </FormPanel>
  );
}
