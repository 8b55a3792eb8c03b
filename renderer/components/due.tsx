import { formatRelative, formatShortDate } from '#shared/dates/format.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { today } from '#renderer/client/clock.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';

/** When something is due, in words: « En retard, prévu il y a 3 jours », « À faire aujourd’hui », « Prévu dans 2 semaines ». */
export function Due({ on }: { readonly on: LocalDate | null }) {
  const m = useMessages();
  const language = useLanguage();
  if (on === null) return <span className="due">{m.common.waiting}</span>;
  const now = today();
  const relative = formatRelative(on, now, language);
  const [state, text] =
    on < now
      ? (['late', m.common.overdue(relative)] as const)
      : on === now
        ? (['today', m.common.dueToday] as const)
        : (['later', m.common.due(relative)] as const);
  return (
    <time className="due" data-state={state} dateTime={on} title={formatShortDate(on)}>
      {text}
    </time>
  );
}
