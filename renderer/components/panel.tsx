import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@mantine/core';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from './key.tsx';

interface PanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** For forms with many columns. */
  readonly wide?: boolean;
}

/**
 * A panel from the right, for forms: the page beside it stays readable and usable. `Escape` closes it (a list that is open inside
 * closes first); the focus goes to its first field, and back to where it was. Shown as long as it is rendered.
 */
export function Panel({ title, onClose, children, wide = false }: PanelProps) {
  const m = useMessages();
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const element = panel.current;
    if (element && !element.contains(before)) firstField(element)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return createPortal(
    <section
      ref={panel}
      className="panel"
      data-wide={wide || undefined}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || hasOpenList(event.target)) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="panel-header">
        <h2 id={titleId}>{title}</h2>
        <Button variant="subtle" size="compact-md" onClick={onClose} rightSection={<Key keys="Escape" />}>
          {m.common.close}
        </Button>
      </div>
      <div className="panel-body">{children}</div>
    </section>,
    document.body,
  );
}

function firstField(panel: HTMLElement): HTMLElement | null {
  return (
    panel.querySelector<HTMLElement>('[data-autofocus]') ??
    panel.querySelector<HTMLElement>('.panel-body :is(input:not([type=hidden]), textarea, select, [role=radio]):not(:disabled)') ??
    panel.querySelector<HTMLElement>('.panel-body button:not(:disabled)') ??
    panel
  );
}

function hasOpenList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}
