import { useMessages } from '#renderer/client/use-messages.ts';
import { useOpenDossier } from '../dossier-store.ts';
import { FactIfKnown } from '../parts/fact.tsx';
import { useWords } from '../use-words.ts';

/** What was said in the call: who called, what was tried, the person's wish, facts apart from opinions. */
export function ReceivedWords() {
  const { facts: labels, dossier: m } = useMessages();
  const words = useWords();
  const { referrer, facts, answer } = useOpenDossier();
  const caller = [referrer.person, referrer.role].filter(Boolean).join(', ');
  return (
    <>
      <p className="quiet">
        {[referrer.structureName, caller, facts.channel && words.label('channel', facts.channel)].filter(Boolean).join(', ')}
      </p>
      <dl className="facts">
        <FactIfKnown term={labels.request}>{facts.request}</FactIfKnown>
        <FactIfKnown term={m.timeline.answer}>{answer}</FactIfKnown>
        <FactIfKnown term={labels.tried}>{facts.tried}</FactIfKnown>
        <FactIfKnown term={labels.personWish}>{facts.personWish}</FactIfKnown>
        <FactIfKnown term={labels.facts}>{facts.facts}</FactIfKnown>
        <FactIfKnown term={labels.opinions}>{facts.opinions}</FactIfKnown>
      </dl>
    </>
  );
}
