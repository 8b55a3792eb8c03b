import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { AppError } from '#shared/errors/app-error.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';

interface ReasonFormProps {
  /** Name and record of the draft, so that a lock or a crash loses no word of it. */
  readonly form: string;
  readonly subject: string;
  readonly label: string;
  readonly submitLabel: string;
  /** Whether it may not stay empty; it may not by default. */
  readonly required?: boolean;
  readonly onSend: (reason: string) => Promise<unknown>;
}

/** One sentence with its button: why somebody is let in, why a text may be shown, what a correction corrects. Kept while it is typed. */
export function ReasonForm({ form: name, subject, label, submitLabel, required = true, onSend }: ReasonFormProps) {
  const form = useDraftForm<{ reason: string | null }>({
    form: name,
    subject,
    initial: { reason: null },
    submit: async ({ reason }) => {
      const text = (reason ?? '').trim();
      if (required && text === '') throw new AppError('required', {}, 'reason');
      await onSend(text);
    },
  });
  const { found } = form;
  // A single sentence is simply there again.
  useEffect(() => found?.resume(), [found]);
  const field = form.field('reason');
  return (
    <form
      className="reason-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <TextField label={label} {...field} error={field.error ?? form.failure ?? undefined} required={required} />
      <Button type="submit" variant="default" loading={form.busy}>
        {submitLabel}
      </Button>
    </form>
  );
}
