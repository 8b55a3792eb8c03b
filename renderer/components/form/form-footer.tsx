import { Button } from '@mantine/core';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '../key.tsx';
import { Notice } from '../notice.tsx';

interface FormFooterProps {
  readonly submitLabel: string;
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly onCancel?: () => void;
  /** « Brouillon enregistré 14:32 ». */
  readonly saved?: string | null;
  /** What went wrong as a whole. */
  readonly failure?: string | null;
}

/** The end of a form: its one action, the way out, and what was kept; stays in sight at the bottom of a long form. */
export function FormFooter({ submitLabel, busy, disabled = false, onCancel, saved, failure }: FormFooterProps) {
  const m = useMessages();
  return (
    <div className="form-footer">
      {failure && <Notice tone="danger">{failure}</Notice>}
      <div className="form-footer-row">
        <Button type="submit" loading={busy} disabled={disabled} rightSection={<Key keys="Ctrl+Enter" />}>
          {submitLabel}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {m.common.cancel}
          </Button>
        )}
        <output className="form-footer-saved">{busy ? m.common.saving : (saved ?? '')}</output>
      </div>
    </div>
  );
}
