import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { erasureGrounds } from '#shared/contract/retention-group.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { today } from '#renderer/client/clock.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { PaperView } from '#renderer/components/paper-view/paper-view.tsx';
import { SaveDocument } from '#renderer/components/save-document.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useRetentionWords } from './use-retention-words.ts';
import './retention.css';

type Overview = OutputOf<'rights.overview'>;
type Ground = (typeof erasureGrounds)[number];

/** What a person may ask, from one of their referrals: to see, to correct, to stop, to erase. */
export function RightsScreen({ id }: { readonly id: number }) {
  const m = useMessages();
  const words = useRetentionWords().rights;
  const [overview, setOverview] = useState<Overview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const say = useCallback((error: unknown) => setFailure(errorText(m, envelopeOf(error))), [m]);
  useEffect(() => {
    call('rights.overview', { referralId: id }).then(setOverview, say);
  }, [id, say]);
  return (
    <Page
      title={words.title}
      subtitle={overview && words.code(overview.code)}
      actions={
        <Button variant="default" component="a" href={`#/saisines/${id}`}>
          {words.back}
        </Button>
      }
    >
      <div className="retention">
        {failure && <Notice tone="danger">{failure}</Notice>}
        {overview && (
          <>
            <Access id={id} onFailure={say} />
            <Rectification overview={overview} />
            <Opposition overview={overview} />
            <Erasure id={id} overview={overview} onFailure={say} />
          </>
        )}
      </div>
    </Page>
  );
}

interface PartProps {
  readonly id: number;
  readonly onFailure: (error: unknown) => void;
}

/** Composed when it is asked for, since that is a reading with identity; read through here before it is written outside. */
function Access({ id, onFailure }: PartProps) {
  const words = useRetentionWords().rights.access;
  const [composed, setComposed] = useState<OutputOf<'rights.document'> | null>(null);
  return (
    <Section title={words.title} description={words.text}>
      {composed ? (
        <>
          <Notice tone={composed.masked === 0 ? 'info' : 'warning'}>{words.masked(composed.masked)}</Notice>
          <SaveDocument document={{ kind: 'person_document', referralId: id }} formats={['docx', 'pdf']} printable />
          <PaperView document={composed.paper} level={3} />
        </>
      ) : (
        <div>
          <Button onClick={() => void call('rights.document', { referralId: id }).then(setComposed, onFailure)}>{words.open}</Button>
        </div>
      )}
    </Section>
  );
}

function Rectification({ overview }: { readonly overview: Overview }) {
  const words = useRetentionWords().rights.rectification;
  return (
    <Section title={words.title} description={words.text}>
      <ul>
        <li>{words.facts}</li>
        <li>{words.identity}</li>
        <li>{words.history}</li>
      </ul>
      {overview.mentionedIn.length > 0 ? (
        <>
          <p>{words.mentions}</p>
          <ul>
            {overview.mentionedIn.map((file) => (
              <li key={file.referralId}>
                <a href={`#/saisines/${file.referralId}`}>{file.reference}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="quiet">{overview.identityHeld ? words.noMentions : words.noIdentity}</p>
      )}
    </Section>
  );
}

function Opposition({ overview }: { readonly overview: Overview }) {
  const words = useRetentionWords().rights.opposition;
  const language = useLanguage();
  return (
    <Section title={words.title} description={words.text}>
      <p>
        <strong>{overview.frozenOn === null ? words.notFrozen : words.frozen(formatDate(overview.frozenOn, language))}</strong>
      </p>
    </Section>
  );
}

/** The request goes the way of a slip; an open referral must be closed first. */
function Erasure({ id, overview, onFailure }: PartProps & { readonly overview: Overview }) {
  const all = useRetentionWords();
  const words = all.rights.erasure;
  const [ground, setGround] = useState<string | null>(null);
  const [requestedOn, setRequestedOn] = useState<LocalDate | null>(today());
  const send = () => {
    if (ground === null || requestedOn === null) return;
    call('retention.requestErasure', { referralId: id, ground: ground as Ground, requestedOn }).then(
      (slip) => navigate(`/parametres/conservation/${slip.id}`),
      onFailure,
    );
  };
  return (
    <Section title={words.title} description={words.text}>
      {overview.slip ? (
        <p>
          {words.onSlip(overview.slip.reference.toUpperCase())}{' '}
          <a href={`#/parametres/conservation/${overview.slip.slipId}`}>{words.openSlip}</a>
        </p>
      ) : overview.open ? (
        <Notice tone="warning">{words.mustClose}</Notice>
      ) : (
        <form
          className="retention-visa"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <ChoiceSelect
            name="ground"
            label={words.ground}
            required
            value={ground}
            onChange={setGround}
            choices={erasureGrounds.map((value) => ({ value, label: all.grounds[value] }))}
          />
          <DateField name="requestedOn" label={words.requestedOn} required value={requestedOn} onChange={setRequestedOn} />
          <Button type="submit" variant="default" disabled={ground === null || requestedOn === null}>
            {words.submit}
          </Button>
        </form>
      )}
    </Section>
  );
}
