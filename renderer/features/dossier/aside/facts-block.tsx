import { Button } from '@mantine/core';
import { useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useDossier, useOpenDossier } from '../dossier-store.ts';
import { Fact, FactIfKnown } from '../parts/fact.tsx';
import { useWords } from '../use-words.ts';

/** Coded facts; what is missing is said. */
export function FactsBlock() {
  const { facts: labels, dossier: m } = useMessages();
  const { facts, referrer } = useOpenDossier();
  const words = useWords();
  const openPanel = useDossier((state) => state.openPanel);
  const sectors = useSession((session) => session.settings?.territorySectors) ?? [];
  const known = (code: string | null, text: string) => (code === null ? null : text);
  const caller = [referrer.person, referrer.role].filter(Boolean).join(', ');
  return (
    <Section
      title={m.facts.title}
      actions={
        <Button variant="subtle" size="compact-md" onClick={() => openPanel({ kind: 'facts' })} rightSection={<Key keys="M" />}>
          {m.facts.edit}
        </Button>
      }
    >
      <dl className="facts">
        <Fact term={labels.context}>{known(facts.context, words.labelOr('context', facts.context, facts.contextOther))}</Fact>
        <Fact term={labels.dominantProblem}>
          {known(facts.dominantProblem, words.labelOr('problem', facts.dominantProblem, facts.problemOther))}
        </Fact>
        <FactIfKnown term={labels.associatedProblems}>
          {facts.associatedProblems.map((code) => words.label('problem', code)).join(', ')}
        </FactIfKnown>
        <Fact term={labels.gender}>{known(facts.gender, words.label('gender', facts.gender))}</Fact>
        <Fact term={labels.ageBand}>{known(facts.ageBand, words.label('ageBand', facts.ageBand))}</Fact>
        <Fact term={labels.territorySector}>
          {sectors.find(({ code }) => code === facts.territorySector)?.label ?? facts.territorySector}
        </Fact>
        <Fact term={labels.housing}>{known(facts.housing, words.labelOr('housing', facts.housing, facts.housingOther))}</Fact>
        <Fact term={labels.protection}>{known(facts.protection, words.label('protection', facts.protection))}</Fact>
        <Fact term={labels.knownToPsychiatry}>
          {known(facts.knownToPsychiatry, words.label('knownToPsychiatry', facts.knownToPsychiatry))}
        </Fact>
        <Fact term={m.facts.involved}>{[words.structures(facts.involvedStructures), facts.involvedText].filter(Boolean).join('\n')}</Fact>
        <FactIfKnown term={m.facts.caller}>{caller}</FactIfKnown>
        <FactIfKnown term={m.facts.callBack}>{referrer.callBack}</FactIfKnown>
      </dl>
    </Section>
  );
}
