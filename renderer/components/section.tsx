import { type ReactNode, useId } from 'react';
import { Terms } from './terms.tsx';

interface SectionProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** Folded until it is opened: for what is rare. */
  readonly folded?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a page; a rare one is folded. */
export function Section({ title, description, actions, folded, children }: SectionProps) {
  const id = useId();
  if (folded !== undefined) {
    return (
      <details className="section section-folded" open={!folded}>
        <summary aria-labelledby={id}>
          <h2 id={id}>
            <Terms>{title}</Terms>
          </h2>
        </summary>
        {description && (
          <p className="section-description">
            <Terms>{description}</Terms>
          </p>
        )}
        {children}
      </details>
    );
  }
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>
          <Terms>{title}</Terms>
        </h2>
        {actions && <div className="section-actions">{actions}</div>}
      </div>
      {description && (
        <p className="section-description">
          <Terms>{description}</Terms>
        </p>
      )}
      {children}
    </section>
  );
}
