import { fold } from '#shared/text/fold.ts';
import { lowerFirst } from '#shared/wording/name-in-sentence.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { type Dossier, useOpenDossier } from '../dossier-store.ts';
import { FactIfKnown } from '../parts/fact.tsx';
import { useWords } from '../use-words.ts';
import { OrientationWords } from './orientation-words.tsx';

/** What was decided: the publishable sentence first, then what it rests on. Actions that are over have a line of their own. */
export function DecisionWords({ decision }: { readonly decision: Dossier['decisions'][number] }) {
  const m = useMessages().dossier.timeline;
  const words = useWords();
  const { id, actions: all } = useOpenDossier();
  const actions = all.filter(({ decisionId, status }) => decisionId === decision.id && (status === 'todo' || status === 'doing'));
  const { orientations, purposes, levers, invited } = decision;
  return (
    <>
      <p className="decision-wording">{decision.publicWording}</p>
      {decision.publicNote !== null && <p className="quiet">{decision.publicNote}</p>}
      {decision.meetingCancelled && !fold(decision.publicNote ?? '').includes(fold(m.meetingCancelled)) && (
        <p className="quiet">{m.meetingCancelled}</p>
      )}
      {decision.toldOn === null && <p className="quiet">{m.notTold}</p>}
      {decision.level === 1 && (
        <p>
          <a href={`#/saisines/${id}/lettre`}>{m.letter}</a>
        </p>
      )}
      {purposes.length > 0 && (
        <WordList title={m.purposes}>
          {purposes.map((purpose) => (
            <li key={purpose}>{purpose}</li>
          ))}
        </WordList>
      )}
      {orientations.length > 0 && (
        <WordList title={m.orientations}>
          {orientations.map((orientation) => (
            <OrientationWords key={orientation.id} orientation={orientation} />
          ))}
        </WordList>
      )}
      {actions.length > 0 && (
        <WordList title={m.actions}>
          {actions.map((action) => (
            <ActionWords key={action.id} action={action} />
          ))}
        </WordList>
      )}
      <dl className="facts">
        <FactIfKnown term={m.levers}>{levers.map(({ code, other }) => words.labelOr('lever', code, other)).join(', ')}</FactIfKnown>
        <FactIfKnown term={m.invited}>{words.structures(invited)}</FactIfKnown>
        <FactIfKnown term={m.comment}>{decision.comment}</FactIfKnown>
      </dl>
    </>
  );
}

function WordList({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className="word-list">
      <h4>{title}</h4>
      <ul>{children}</ul>
    </div>
  );
}

/** An action of the decision, with its owner, its day and how it stands. */
function ActionWords({ action }: { readonly action: Dossier['actions'][number] }) {
  const { waiting, timeline } = useMessages().dossier;
  const words = useWords();
  const details = [
    action.ownerId !== null && waiting.ownedBy(words.structure(action.ownerId)),
    action.dueOn !== null && timeline.dueOn(words.date(action.dueOn)),
    action.recurrence !== 'none' && lowerFirst(words.label('recurrence', action.recurrence)),
    lowerFirst(words.label('actionStatus', action.status)),
  ];
  return (
    <li>
      {action.label} <span className="quiet">({details.filter(Boolean).join(', ')})</span>
    </li>
  );
}
