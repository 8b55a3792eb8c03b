import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@mantine/core';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from './key.tsx';
import { Terms } from './terms.tsx';

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
  // Asked before the panel is drawn: a field of it may take the focus before any effect runs.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const element = panel.current;
    if (element && !element.contains(document.activeElement)) firstField(element)?.focus();
    return () => giveBack(before);
  }, [before]);
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
        <h2 id={titleId}>
          <Terms>{title}</Terms>
        </h2>
        <Button variant="subtle" size="compact-md" onClick={onClose} rightSection={<Key keys="Escape" />}>
          {m.common.close}
        </Button>
      </div>
      <div className="panel-body">{children}</div>
    </section>,
    document.body,
  );
}

/** Gives the focus back; when what had it is gone (a due that was just done), the page's title takes it. */
function giveBack(before: Element | null): void {
  if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
  else document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true });
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
