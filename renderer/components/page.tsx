import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { lockVault } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from './key.tsx';
import { Terms } from './terms.tsx';

interface PageProps {
  /** Where the coordinator is; the page's only first heading, and the window's title. */
  readonly title: string;
  /** A quieter line under the title. */
  readonly subtitle?: ReactNode;
  /** The search of this screen, in the middle of the header. */
  readonly search?: ReactNode;
  /** Buttons of the header. */
  readonly actions?: ReactNode;
  /** A quiet column: at the right from 1200 px, below otherwise. */
  readonly aside?: ReactNode;
  readonly asideLabel?: string;
  readonly children: ReactNode;
}

/** One screen under the header that is the same everywhere: where am I, search, actions, lock. */
export function Page({ title, subtitle, search, actions, aside, asideLabel, children }: PageProps) {
  const m = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  // A new screen is announced, and the keyboard begins at its top, unless one of its fields took the focus.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page">
      <header className="page-header">
        <div className="page-where">
          <h1 ref={heading} tabIndex={-1}>
            <Terms>{title}</Terms>
          </h1>
          {subtitle && (
            <div className="page-subtitle">
              <Terms>{subtitle}</Terms>
            </div>
          )}
        </div>
        {search && <div className="page-search">{search}</div>}
        <div className="page-actions">
          {actions}
          <Button variant="default" onClick={() => void lockVault()} rightSection={<Key keys="Ctrl+L" />}>
            {m.frame.lock}
          </Button>
        </div>
      </header>
      <div className={aside ? 'page-columns' : 'page-column'}>
        <div className="page-main">{children}</div>
        {aside && (
          <aside className="page-aside" aria-label={asideLabel}>
            {aside}
          </aside>
        )}
      </div>
    </div>
  );
}
