import { useMessages } from '#renderer/client/use-messages.ts';
import { Terms } from '../terms.tsx';

/** A label, with the word « nécessaire » when it is (written by the style sheet: the field itself tells it to screen readers). */
export function FieldLabel({ label, required = false }: { readonly label: string; readonly required?: boolean | undefined }) {
  const m = useMessages();
  return (
    <span className="field-label" data-required={required ? m.common.required : undefined}>
      <Terms>{label}</Terms>
    </span>
  );
}
