import { Button } from '@mantine/core';
import { formatMonth } from '#shared/dates/format.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import type { MissingFact } from './missing-facts.ts';
import type { LookAlike } from './use-look-alikes.ts';

interface CallAsideProps {
  readonly required: readonly MissingFact[];
  readonly later: readonly MissingFact[];
  readonly lookAlikes: readonly LookAlike[];
  /** Goes to the field with this label. */
  readonly onGoTo: (fieldLabel: string) => void;
  /** The situation of this referral comes back. */
  readonly onComeback: (referralId: number) => void;
}

/** Beside the call: situations that may be the same one, and what has not been asked yet. Nothing here holds the form back. */
export function CallAside({ required, later, lookAlikes, onGoTo, onComeback }: CallAsideProps) {
  const m = useMessages().phone;
  return (
    <div className="call-aside">
      <div aria-live="polite">{lookAlikes.length > 0 && <LookAlikes lookAlikes={lookAlikes} onComeback={onComeback} />}</div>
      <section className="call-missing" aria-label={m.missing.title}>
        {required.length > 0 && (
          <>
            <h2>{m.missing.required}</h2>
            <MissingList facts={required} onGoTo={onGoTo} />
          </>
        )}
        <h2>{later.length === 0 ? m.missing.nothing : m.missing.title}</h2>
        {later.length > 0 && (
          <>
            <p className="quiet">{m.missing.hint}</p>
            <MissingList facts={later} onGoTo={onGoTo} />
          </>
        )}
      </section>
    </div>
  );
}

function MissingList({ facts, onGoTo }: Pick<CallAsideProps, 'onGoTo'> & { readonly facts: readonly MissingFact[] }) {
  return (
    <ul className="missing-facts">
      {facts.map(({ word, fieldLabel }) => (
        <li key={fieldLabel}>
          <button type="button" className="missing-fact" onClick={() => onGoTo(fieldLabel)}>
            {word}
          </button>
        </li>
      ))}
    </ul>
  );
}

function LookAlikes({ lookAlikes, onComeback }: Pick<CallAsideProps, 'lookAlikes' | 'onComeback'>) {
  const m = useMessages().phone.lookAlikes;
  const language = useLanguage();
  return (
    <section className="look-alikes" aria-label={m.title}>
      <h2>{m.title}</h2>
      <ul>
        {lookAlikes.map(({ referralId, reference, receivedOn, because }) => (
          <li key={referralId}>
            <p>
              <strong>{m.when(reference, formatMonth(receivedOn, language))}</strong>
              <span className="quiet">{m[because]}</span>
            </p>
            <div className="look-alike-actions">
              <Button
                size="compact-md"
                variant="default"
                aria-label={m.openLabel(reference)}
                onClick={() => navigate(`/saisines/${referralId}`)}
              >
                {m.open}
              </Button>
              <Button size="compact-md" variant="default" aria-label={m.comebackLabel(reference)} onClick={() => onComeback(referralId)}>
                {m.comeback}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
