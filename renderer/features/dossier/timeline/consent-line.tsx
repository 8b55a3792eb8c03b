import { useMessages } from '#renderer/client/use-messages.ts';
import type { Dossier } from '../dossier-store.ts';
import { FactIfKnown } from '../parts/fact.tsx';
import { useWords } from '../use-words.ts';
import { Line } from './line.tsx';

/** A change of the person's information and agreement. */
export function ConsentLine({ consent }: { readonly consent: Dossier['consentHistory'][number] }) {
  const m = useMessages().dossier;
  const words = useWords();
  return (
    <Line on={consent.on} title={m.timeline.consent(m.consentStatus[consent.status])}>
      {consent.givenBy !== null && <p className="quiet">{m.timeline.givenBy(consent.givenBy)}</p>}
      <dl className="facts">
        <FactIfKnown term={m.form.reason}>{consent.reason}</FactIfKnown>
        <FactIfKnown term={m.timeline.scope}>{words.structures(consent.scope)}</FactIfKnown>
      </dl>
      {consent.reviewOn !== null && <p className="quiet">{m.timeline.reviewOn(words.date(consent.reviewOn))}</p>}
    </Line>
  );
}
