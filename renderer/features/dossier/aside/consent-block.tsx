import { Button } from '@mantine/core';
import { isFrozen } from '#shared/consent/consent.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { Section } from '#renderer/components/section.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { useDossier, useOpenDossier } from '../dossier-store.ts';
import { Fact, FactIfKnown } from '../parts/fact.tsx';
import { useWords } from '../use-words.ts';
import { consentOf } from '../workflow-facts.ts';

/** Where the person's information and agreement stand, what that allows, and how it came to it. */
export function ConsentBlock() {
  const m = useMessages().dossier;
  const dossier = useOpenDossier();
  const words = useWords();
  const openPanel = useDossier((state) => state.openPanel);
  const { consent, consentHistory } = dossier;
  const { status, scope } = consentOf(dossier);
  return (
    <Section title={m.consent.title}>
      <p>
        <StatusWord tone={isFrozen(status) ? 'stopped' : 'calm'}>{m.consentStatus[status]}</StatusWord>
        {consent && <span className="quiet"> {m.consent.since(words.date(consent.on))}</span>}
      </p>
      <p className="quiet">{consent ? m.consentEffect[status] : m.consent.none}</p>
      {consent && (
        <dl className="facts">
          <FactIfKnown term={m.consent.givenBy}>{consent.givenBy}</FactIfKnown>
          {consent.givenBy !== null && (
            <Fact term={m.timeline.scope}>{scope.length > 0 ? words.structures(scope) : m.consent.scopeAll}</Fact>
          )}
          <FactIfKnown term={m.consent.reason}>{consent.reason}</FactIfKnown>
          <FactIfKnown term={m.consent.reviewOn}>{consent.reviewOn && words.date(consent.reviewOn)}</FactIfKnown>
        </dl>
      )}
      <div>
        <Button variant="default" size="compact-md" onClick={() => openPanel({ kind: 'consent' })} rightSection={<Key keys="I" />}>
          {m.consent.edit}
        </Button>
      </div>
      <p>
        <a href={`#/saisines/${dossier.id}/droits`}>{m.consent.rights}</a>
      </p>
      {consentHistory.length > 1 && (
        <details>
          <summary>{m.consent.history(consentHistory.length)}</summary>
          <ul className="plain-list">
            {consentHistory.map((each) => (
              <li key={each.recordedAt}>
                {m.consentStatus[each.status]} <span className="quiet">{words.date(each.on)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
