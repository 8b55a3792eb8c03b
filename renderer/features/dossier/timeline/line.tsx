import type { ReactNode } from 'react';
import { formatDate, formatRelative } from '#shared/dates/format.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { today } from '#renderer/client/clock.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

interface LineProps {
  readonly on: LocalDate;
  readonly title: string;
  /** A step of the workflow stands out from what was noted beside it. */
  readonly step?: boolean;
  /** Buttons that change this line. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One line of the timeline: its day, what happened, and the words of it. */
export function Line({ on, title, step = false, actions, children }: LineProps) {
  const language = useLanguage();
  const relative = formatRelative(on, today(), language);
  const date = formatDate(on, language);
  return (
    <li className="timeline-line" data-step={step || undefined}>
      <time dateTime={on}>
        <span>{date}</span>
        {relative !== date && <span className="quiet">{relative}</span>}
      </time>
      <div className="timeline-body">
        <div className="timeline-head">
          <h3>{title}</h3>
          {actions && <span className="timeline-actions">{actions}</span>}
        </div>
        {children}
      </div>
    </li>
  );
}
