import type { TimelineEntry } from '#shared/workflow/timeline.ts';
import { useOpenDossier } from '../dossier-store.ts';
import { ActionLine } from './action-line.tsx';
import { ConsentLine } from './consent-line.tsx';
import { ExchangeLine } from './exchange-line.tsx';
import { NoteLine } from './note-line.tsx';
import { ResultLine } from './result-line.tsx';
import { StepLine } from './step-line.tsx';
import { ToldLine } from './told-line.tsx';

/** A line of the timeline, told by the part that knows its records. */
export function TimelineLine({ entry }: { readonly entry: TimelineEntry }) {
  const { steps, exchanges, notes, actions, decisions, consentHistory } = useOpenDossier();
  const id = entry.ids[0];
  switch (entry.kind) {
    case 'step': {
      const step = steps.find((each) => each.id === id);
      return step ? <StepLine step={step} /> : null;
    }
    case 'exchange':
      return <ExchangeLine exchanges={exchanges.filter((each) => entry.ids.includes(each.id))} />;
    case 'note': {
      const note = notes.find((each) => each.id === id);
      return note ? <NoteLine note={note} /> : null;
    }
    case 'action': {
      const action = actions.find((each) => each.id === id);
      return action ? <ActionLine action={action} on={entry.on} /> : null;
    }
    case 'result': {
      const orientation = decisions.flatMap(({ orientations }) => orientations).find((each) => each.id === id);
      return orientation ? <ResultLine orientation={orientation} on={entry.on} /> : null;
    }
    case 'told':
      return <ToldLine decisionId={id ?? 0} on={entry.on} />;
    case 'consent': {
      const consent = consentHistory[id ?? -1];
      return consent ? <ConsentLine consent={consent} /> : null;
    }
  }
}
