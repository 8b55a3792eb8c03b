import { useMessages } from '#renderer/client/use-messages.ts';
import type { Dossier } from '../dossier-store.ts';
import { Fact, FactIfKnown } from '../parts/fact.tsx';
import { useWords } from '../use-words.ts';
import { Paragraph } from './paragraph.tsx';

/** The criteria of an assessment with their answers, what it proposes and why. */
export function AssessmentWords({ assessment }: { readonly assessment: Dossier['assessments'][number] }) {
  const m = useMessages().dossier;
  const words = useWords();
  const answer = (code: string) => words.label('yesNoUnknown', code);
  return (
    <>
      <p>
        {m.assess.proposals[assessment.proposal]}
        {assessment.minutes !== null && <span className="quiet"> ({m.timeline.assessment.minutes(assessment.minutes)})</span>}
      </p>
      <Paragraph>{assessment.reason}</Paragraph>
      <dl className="facts">
        <Fact inline term={m.assess.channelsTried}>
          {answer(assessment.channelsTried)}
        </Fact>
        <Fact inline term={m.assess.complex}>
          {answer(assessment.complex)}
        </Fact>
        <Fact inline term={m.assess.notEmergency}>
          {answer(assessment.notEmergency)}
        </Fact>
        <FactIfKnown term={m.timeline.assessment.missing}>{assessment.missingInformation}</FactIfKnown>
      </dl>
      {assessment.emergencyToldOn !== null && (
        <p className="quiet">{m.timeline.assessment.emergencyTold(words.date(assessment.emergencyToldOn))}</p>
      )}
    </>
  );
}
