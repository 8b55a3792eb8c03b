import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '../notice.tsx';
import { FormFooter } from './form-footer.tsx';
import type { DraftFormState } from './use-draft-form.ts';

interface DraftFormProps<V extends object> {
  readonly form: DraftFormState<V>;
  readonly submitLabel: string;
  readonly onCancel?: () => void;
  /** Names the form for those who hear it. */
  readonly label?: string;
  readonly children: ReactNode;
}

/**
 * A form with its found draft, its fields and its footer. `Ctrl+Enter` sends from anywhere in it; a refused submission puts the
 * focus on the first field to correct.
 */
export function DraftForm<V extends object>({ form, submitLabel, onCancel, label, children }: DraftFormProps<V>) {
  const m = useMessages();
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (form.refusals > 0) firstWrong(element.current)?.focus();
  }, [form.refusals]);

  const waits = form.found !== null;
  const waited = useRef(waits);
  useEffect(() => {
    // The question about the draft is gone, and its button with it: the keyboard goes on in the form.
    if (waited.current && !waits && document.activeElement === document.body) firstField(element.current)?.focus();
    waited.current = waits;
  }, [waits]);

  const send = (event: FormEvent | React.KeyboardEvent) => {
    event.preventDefault();
    const unreadable = element.current?.querySelector<HTMLElement>('[data-unreadable]');
    if (unreadable) unreadable.focus();
    else void form.submit();
  };

  return (
    <form
      ref={element}
      noValidate
      aria-label={label}
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey && !event.defaultPrevented) send(event);
      }}
    >
      {form.found && (
        <Notice tone="info">
          <div className="notice-row">
            <span>{form.found.text}</span>
            <Button size="compact-md" onClick={form.found.resume} autoFocus>
              {m.common.draftResume}
            </Button>
            <Button size="compact-md" variant="default" onClick={form.found.discard}>
              {m.common.draftDiscard}
            </Button>
          </div>
        </Notice>
      )}
      <fieldset className="form-fields" role="none" disabled={form.found !== null}>
        {children}
      </fieldset>
      <FormFooter
        submitLabel={submitLabel}
        busy={form.busy}
        disabled={form.found !== null}
        saved={form.savedText}
        failure={form.failure ?? (Object.keys(form.errors).length > 0 ? m.common.formErrors(Object.keys(form.errors).length) : null)}
        {...(onCancel ? { onCancel } : {})}
      />
    </form>
  );
}

function firstWrong(form: HTMLFormElement | null): HTMLElement | null {
  return form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
}

function firstField(form: HTMLFormElement | null): HTMLElement | null {
  const first = form?.querySelector<HTMLElement>(':is(input:not([type=hidden]), textarea, select):not(:disabled)') ?? null;
  return first?.closest('[role="radiogroup"]')?.querySelector<HTMLElement>('input:checked') ?? first;
}
