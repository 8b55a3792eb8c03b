import type { ReactNode } from 'react';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';
import { Panel } from '#renderer/components/panel.tsx';
import { useDossier } from './dossier-store.ts';

interface FormPanelProps<V extends object> {
  readonly title: string;
  readonly form: DraftFormState<V>;
  readonly submitLabel: string;
  readonly children: ReactNode;
}

/** A form of the referral in the side panel: the page beside it stays readable. */
export function FormPanel<V extends object>({ title, form, submitLabel, children }: FormPanelProps<V>) {
  const close = () => void useDossier.getState().closePanel();
  return (
    <Panel title={title} onClose={close}>
      <DraftForm form={form} label={title} submitLabel={submitLabel} onCancel={close}>
        {children}
      </DraftForm>
    </Panel>
  );
}
