import { useMemo } from 'react';
import { timelineOf } from '#shared/workflow/timeline.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Section } from '#renderer/components/section.tsx';
import { useOpenDossier } from '../dossier-store.ts';
import { TimelineLine } from './timeline-line.tsx';

/** Everything that happened, the newest first: one list, dated. */
export function TimelineSection() {
  const m = useMessages().dossier.timeline;
  const dossier = useOpenDossier();
  const entries = useMemo(() => timelineOf(dossier), [dossier]);
  return (
    <Section title={m.title} description={m.newestFirst}>
      <ol className="timeline">
        {entries.map((entry) => (
          <TimelineLine key={entry.key} entry={entry} />
        ))}
      </ol>
    </Section>
  );
}
