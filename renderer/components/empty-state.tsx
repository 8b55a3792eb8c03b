import type { ReactNode } from 'react';
import { Terms } from './terms.tsx';

interface EmptyStateProps {
  /** What will be here. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The one button that begins. */
  readonly action?: ReactNode;
}

/** An empty place that says what will be in it, and how to begin. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-state-title">
        <Terms>{title}</Terms>
      </p>
      {children && <div className="empty-state-text">{children}</div>}
      {action && <div className="empty-state-action">{action}</div>}
    </div>
  );
}
