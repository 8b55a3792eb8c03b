import { isLocalDate } from '#shared/dates/local-date.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { type Dossier, useDossier, useOpenDossier } from '../dossier-store.ts';
import { useWords } from '../use-words.ts';
import { mayChange } from '../workflow-facts.ts';
import { AssessmentWords } from './assessment-words.tsx';
import { DecisionWords } from './decision-words.tsx';
import { Line } from './line.tsx';
import { LineButton } from './line-button.tsx';
import { Paragraph } from './paragraph.tsx';
import { ReceivedWords } from './received-words.tsx';

type Step = Dossier['steps'][number];

/** A step of the way of a referral. */
export function StepLine({ step }: { readonly step: Step }) {
  const { common, dossier: m } = useMessages();
  const dossier = useOpenDossier();
  const { decisions, kind } = dossier;
  const openPanel = useDossier((state) => state.openPanel);
  const decision = decisions.find(({ stepId }) => stepId === step.id);
  const title = step.kind === 'received' && kind === 'enquiry' ? m.enquiry : m.step[step.kind];
  return (
    <Line
      on={step.on}
      title={title}
      step
      actions={
        decision &&
        mayChange(dossier, 'decide') && (
          <LineButton label={m.edit(title)} onClick={() => openPanel({ kind: 'revise', decisionId: decision.id })}>
            {common.edit}
          </LineButton>
        )
      }
    >
      <StepWords step={step} />
    </Line>
  );
}

function StepWords({ step }: { readonly step: Step }) {
  const { dossier: m } = useMessages();
  const words = useWords();
  const { assessments, decisions, watches, collegesNeeded } = useOpenDossier();
  switch (step.kind) {
    case 'received':
      return <ReceivedWords />;
    case 'assessed': {
      const assessment = assessments.find(({ stepId }) => stepId === step.id);
      return assessment ? <AssessmentWords assessment={assessment} /> : null;
    }
    case 'decided_level1':
    case 'decided_level2': {
      const decision = decisions.find(({ stepId }) => stepId === step.id);
      return decision ? <DecisionWords decision={decision} /> : null;
    }
    case 'declined':
      return (
        <>
          <p className="quiet">{step.code === 'emergency' ? m.timeline.emergencyPath : m.timeline.outOfScope}</p>
          <Paragraph>{step.reason}</Paragraph>
          {step.detail !== null && isLocalDate(step.detail) && <p className="quiet">{m.timeline.declinedTold(words.date(step.detail))}</p>}
        </>
      );
    case 'escalated':
      return (
        <>
          <Paragraph>{step.reason}</Paragraph>
          {collegesNeeded.length > 0 && (
            <p className="quiet">
              {m.of(m.timeline.colleges, collegesNeeded.map((college) => words.label('college', college)).join(', '))}
            </p>
          )}
        </>
      );
    case 'watched': {
      const watch = watches.find(({ stepId }) => stepId === step.id);
      return (
        <>
          {watch && watch.until !== null && <p>{m.timeline.watchUntil(words.date(watch.until))}</p>}
          {watch && watch.lever !== null && <p>{m.timeline.watchLever(words.labelOr('lever', watch.lever, watch.leverOther))}</p>}
          <Paragraph>{step.reason}</Paragraph>
        </>
      );
    }
    case 'closed':
      return (
        <>
          <p>{words.labelOr('closure', step.code, step.detail)}</p>
          <Paragraph>{step.reason}</Paragraph>
        </>
      );
    case 'withdrawn':
      return (
        <>
          <p className="quiet">{step.code === 'person' ? m.timeline.byPerson : m.timeline.byReferrer}</p>
          <Paragraph>{step.reason}</Paragraph>
        </>
      );
    case 'converted':
    case 'postponed':
    case 'woken':
      return <Paragraph>{step.reason}</Paragraph>;
  }
}
