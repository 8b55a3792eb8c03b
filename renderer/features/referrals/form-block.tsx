import { type ReactNode, useId, useRef } from 'react';
import { useShortcut } from '#renderer/app/commands.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { focusBlock } from './focus-field.ts';

interface FormBlockProps {
  /** From 1: the digit that jumps here, with Alt and Shift; Alt alone goes to another screen. */
  readonly number: number;
  readonly title: string;
  /** Folded until it is opened, and opened from outside when something in it is to be corrected. */
  readonly folded?: boolean;
  readonly children: ReactNode;
}

/** A block of the phone form: its title, and the key that jumps to its first field from anywhere in the form. */
export function FormBlock({ number, title, folded, children }: FormBlockProps) {
  const m = useMessages();
  const id = useId();
  const block = useRef<HTMLElement>(null);
  const keys = `Alt+Shift+${number}`;
  useShortcut(keys, () => focusBlock(block.current), { label: m.phone.goToBlock(title) });
  const heading = (
    <h2 id={id}>
      {title} <Key keys={keys} />
    </h2>
  );
  return (
    <section ref={block} className="section form-block" aria-labelledby={id}>
      {folded === undefined ? (
        <>
          <div className="section-head">{heading}</div>
          <div className="form-fields">{children}</div>
        </>
      ) : (
        <details className="section-folded" open={!folded}>
          <summary>{heading}</summary>
          <div className="form-fields">{children}</div>
        </details>
      )}
    </section>
  );
}
