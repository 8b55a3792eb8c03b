import { isFrozen } from '#shared/consent/consent.ts';
import { refusalOfClosure } from '#shared/workflow/next-steps.ts';
import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { useChoices } from '#renderer/components/fields/use-choices.ts';
import { useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';
import { workflowFactsOf } from '../workflow-facts.ts';

interface Values {
  on: string | null;
  reason: string | null;
  reasonOther: string | null;
  comment: string | null;
}

/** The end of a referral; the reasons that do not fit are listed with the sentence that says why. */
export function ClosePanel() {
  const m = useMessages();
  const dossier = useOpenDossier();
  const form = useOperationForm<'steps.close', Values>({
    operation: 'steps.close',
    initial: { on: today(), reason: null, reasonOther: null, comment: null },
    toInput: (values) => ({ referralId: dossier.id, ...values }),
  });
  const facts = workflowFactsOf(dossier);
  const reasons = useChoices('closure', []);
  const possible = reasons.filter((reason) => refusalOfClosure(reason.value, facts) === null);
  const refused = reasons.filter((reason) => refusalOfClosure(reason.value, facts) !== null);
  return (
    <FormPanel title={m.dossier.close.title} form={form} submitLabel={m.dossier.close.submit}>
      {isFrozen(facts.consent) && <p className="panel-text">{m.dossier.consentEffect[facts.consent]}</p>}
      <DateField label={m.dossier.form.on} required {...form.field('on')} />
      <ChoiceSelect choices={possible} label={m.dossier.close.reason} required autoFocus {...form.field('reason')} />
      {form.values.reason === 'other' && <TextField label={m.common.specify} required {...form.field('reasonOther')} />}
      {refused.length > 0 && (
        <details className="refused">
          <summary>{m.dossier.close.refused(refused.length)}</summary>
          <p>{m.errors.closure_needs_decision}</p>
          <ul>
            {refused.map((reason) => (
              <li key={reason.value}>{reason.label}</li>
            ))}
          </ul>
        </details>
      )}
      <TextAreaField label={m.dossier.close.comment} description={m.dossier.form.commentHint} {...form.field('comment')} />
    </FormPanel>
  );
}
