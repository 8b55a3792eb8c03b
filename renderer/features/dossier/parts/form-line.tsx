import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';

interface FormLineProps {
  readonly title: string;
  /** Takes the line away; absent when it must stay. */
  readonly onRemove?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** One line of a form that has several (a partner, an orientation, an action). */
export function FormLine({ title, onRemove, children }: FormLineProps) {
  const m = useMessages();
  return (
    <fieldset className="form-line">
      <legend>{title}</legend>
      {children}
      {onRemove && (
        <Button className="form-line-remove" variant="subtle" size="compact-md" onClick={onRemove} aria-label={m.dossier.remove(title)}>
          {m.common.remove}
        </Button>
      )}
    </fieldset>
  );
}
