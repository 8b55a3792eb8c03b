import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { refusalOf } from '#shared/consent/consent.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ConfirmErase } from '#renderer/components/confirm-erase.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useDossier, useOpenDossier } from '../dossier-store.ts';
import { FactIfKnown } from '../parts/fact.tsx';
import { useWords } from '../use-words.ts';
import { consentOf } from '../workflow-facts.ts';
import { type Identity, useShownIdentity } from './use-shown-identity.ts';

/** The identity in its folded block: optional, behind the gate, shown on demand, each reading recorded. */
export function IdentityBlock() {
  const { dossier: m, errors } = useMessages();
  const dossier = useOpenDossier();
  const { openPanel, write, attempt } = useDossier.getState();
  const panel = useDossier((state) => state.panel);
  const { identity, show, hide } = useShownIdentity(dossier.id);
  const [erasing, setErasing] = useState(false);
  const { id, identityHeld } = dossier;
  // What was read may be changed or erased by a form: it is read again when asked for.
  useEffect(() => {
    if (panel !== null || !identityHeld) hide();
  }, [panel, identityHeld, hide]);

  const refusal = refusalOf({ what: 'hold_identity' }, consentOf(dossier));
  const erase = async () => {
    setErasing(false);
    await attempt(() => write('person.eraseIdentity', { referralId: id }));
  };
  return (
    <Section title={m.identity.title} folded>
      <div className="identity">
        {refusal !== null ? (
          <p className="quiet">{errors[refusal]}</p>
        ) : (
          !identity && <p className="quiet">{identityHeld ? m.identity.held : m.identity.none}</p>
        )}
        {identity && <IdentityWords identity={identity} />}
        <div className="button-list">
          {refusal === null &&
            identityHeld &&
            (identity ? (
              <Button size="compact-md" onClick={hide}>
                {m.identity.hide}
              </Button>
            ) : (
              <Button size="compact-md" variant="default" onClick={() => void show()}>
                {m.identity.show}
              </Button>
            ))}
          {refusal === null && (
            <Button size="compact-md" variant="default" onClick={() => openPanel({ kind: 'identity' })}>
              {identityHeld ? m.identity.edit : m.identity.add}
            </Button>
          )}
          {identityHeld && (
            <Button size="compact-md" variant="subtle" color="danger" onClick={() => setErasing(true)}>
              {m.identity.erase}
            </Button>
          )}
        </div>
        {identityHeld && refusal === null && <p className="quiet small">{m.identity.recorded}</p>}
      </div>
      {erasing && (
        <ConfirmErase title={m.identity.eraseTitle} onCancel={() => setErasing(false)} onConfirm={() => void erase()}>
          {m.identity.eraseText}
        </ConfirmErase>
      )}
    </Section>
  );
}

function IdentityWords({ identity }: { readonly identity: Identity }) {
  const m = useMessages().dossier.identity;
  const words = useWords();
  return (
    <dl className="facts">
      <FactIfKnown term={m.lastName}>{identity.lastName}</FactIfKnown>
      <FactIfKnown term={m.firstName}>{identity.firstName}</FactIfKnown>
      <FactIfKnown term={m.birthDate}>{identity.birthDate && words.date(identity.birthDate)}</FactIfKnown>
      <FactIfKnown term={m.address}>{identity.address}</FactIfKnown>
      <FactIfKnown term={m.phone}>{identity.phone}</FactIfKnown>
      <FactIfKnown term={m.email}>{identity.email}</FactIfKnown>
    </dl>
  );
}
