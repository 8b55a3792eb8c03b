import { Button } from '@mantine/core';
import { useSession } from '#renderer/client/session.ts';
import { lowerFirst } from '#shared/wording/name-in-sentence.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useDossier, useOpenDossier } from '../dossier-store.ts';
import { Fact, FactIfKnown } from '../parts/fact.tsx';
import { useWords } from '../use-words.ts';
import { mayChange } from '../workflow-facts.ts';

/** Coded facts that are known, then in one line what is still missing. */
export function FactsBlock() {
  const { common, facts: labels, dossier: m } = useMessages();
  const dossier = useOpenDossier();
  const { referrer, facts } = dossier;
  const openPanel = useDossier((state) => state.openPanel);
  const words = useWords();
  const lines = useFactLines();
  const missing = lines.filter(({ value }) => value === null).map(({ term }) => lowerFirst(term));
  return (
    <Section
      title={m.facts.title}
      actions={
        mayChange(dossier, 'change_facts') && (
          <Button variant="subtle" size="compact-md" onClick={() => openPanel({ kind: 'facts' })} rightSection={<Key keys="M" />}>
            {m.facts.edit}
          </Button>
        )
      }
    >
      <dl className="facts">
        {lines.map(
          ({ term, value }) =>
            value !== null && (
              <Fact key={term} term={term}>
                {value}
              </Fact>
            ),
        )}
        <FactIfKnown term={labels.associatedProblems}>
          {facts.associatedProblems.map((code) => words.label('problem', code)).join(', ')}
        </FactIfKnown>
        <FactIfKnown term={labels.involvedText}>{facts.involvedText}</FactIfKnown>
        <FactIfKnown term={m.facts.caller}>{[referrer.person, referrer.role].filter(Boolean).join(', ')}</FactIfKnown>
        <FactIfKnown term={labels.referrer.callBack}>{referrer.callBack}</FactIfKnown>
      </dl>
      {missing.length > 0 && <p className="quiet small">{m.of(common.notRecorded, missing.join(', '))}</p>}
    </Section>
  );
}

/** The coded facts in their order; `null` for what is not known. */
function useFactLines(): { readonly term: string; readonly value: string | null }[] {
  const { facts: labels } = useMessages();
  const { facts } = useOpenDossier();
  const words = useWords();
  const sectors = useSession((session) => session.settings?.territorySectors) ?? [];
  const known = (code: string | null, text: string) => (code === null ? null : text);
  return [
    { term: labels.context, value: known(facts.context, words.labelOr('context', facts.context, facts.contextOther)) },
    {
      term: labels.dominantProblem,
      value: known(facts.dominantProblem, words.labelOr('problem', facts.dominantProblem, facts.problemOther)),
    },
    { term: labels.gender, value: known(facts.gender, words.label('gender', facts.gender)) },
    { term: labels.ageBand, value: known(facts.ageBand, words.label('ageBand', facts.ageBand)) },
    { term: labels.territorySector, value: sectors.find(({ code }) => code === facts.territorySector)?.label ?? facts.territorySector },
    { term: labels.housing, value: known(facts.housing, words.labelOr('housing', facts.housing, facts.housingOther)) },
    { term: labels.protection, value: known(facts.protection, words.label('protection', facts.protection)) },
    { term: labels.knownToPsychiatry, value: known(facts.knownToPsychiatry, words.label('knownToPsychiatry', facts.knownToPsychiatry)) },
    { term: labels.involvedStructures, value: words.structures(facts.involvedStructures) || null },
  ];
}
