import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { otherBodyCatalogues } from '#shared/messages/other-body-catalogue.ts';
import { type OtherBody, otherBodies } from '#shared/workflow/other-bodies.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useOpenDossier } from '../dossier-store.ts';
import { useWords } from '../use-words.ts';
import { mayChange } from '../workflow-facts.ts';

type Noted = OutputOf<'otherBody.read'>;

/** Other bodies that also examine the situation. Coded only; the saisine is counted once here all the same. */
export function OtherBodyBlock() {
  const m = useMessages();
  const words = otherBodyCatalogues[useLanguage()];
  const { date } = useWords();
  const dossier = useOpenDossier();
  const [noted, setNoted] = useState<Noted | null>(null);
  const [adding, setAdding] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const referralId = dossier.id;
  // The page is read again after every change of it, also when one is undone: so is this.
  useEffect(() => {
    let left = false;
    call('otherBody.read', { referralId }).then(
      (rows) => {
        if (!left) setNoted(rows);
      },
      (error: unknown) => {
        if (!left) setFailure(errorText(m, envelopeOf(error)));
      },
    );
    return () => {
      left = true;
    };
  }, [dossier, referralId, m]);
  const change = async (action: () => Promise<unknown>) => {
    setFailure(null);
    try {
      await action();
      setNoted(await call('otherBody.read', { referralId }));
      setAdding(false);
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
    }
  };
  const allowed = mayChange(dossier, 'change_facts');
  const left = otherBodies.filter((body) => noted?.every((each) => each.body !== body));
  return (
    <Section title={words.title}>
      {failure && <Notice tone="danger">{failure}</Notice>}
      {noted?.length === 0 && <p className="quiet">{words.none}</p>}
      {noted !== null && noted.length > 0 && (
        <>
          <p>{words.said}</p>
          <ul className="plain-list">
            {noted.map(({ body, on }) => (
              <li key={body}>
                {words.bodies[body]} {on !== null && <span className="quiet">{words.on(date(on))}</span>}{' '}
                {allowed && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={words.remove(words.bodies[body])}
                    onClick={() => void change(() => call('otherBody.remove', { referralId, body }))}
                  >
                    {words.removeShort}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <p className="quiet">{words.once}</p>
        </>
      )}
      {allowed && noted !== null && !adding && left.length > 0 && (
        <div>
          <Button variant="subtle" size="compact-md" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        </div>
      )}
      {adding && (
        <OtherBodyForm
          left={left}
          onSubmit={(body, on) => void change(() => call('otherBody.save', { referralId, body, on }))}
          onCancel={() => setAdding(false)}
        />
      )}
    </Section>
  );
}

interface FormProps {
  readonly left: readonly OtherBody[];
  readonly onSubmit: (body: OtherBody, on: string | null) => void;
  readonly onCancel: () => void;
}

function OtherBodyForm({ left, onSubmit, onCancel }: FormProps) {
  const m = useMessages();
  const words = otherBodyCatalogues[useLanguage()];
  const [body, setBody] = useState<OtherBody | null>(null);
  const [on, setOn] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (body !== null) onSubmit(body, on);
  };
  return (
    <form className="other-body-form" noValidate onSubmit={submit}>
      <ChoiceSelect
        name="body"
        label={words.body}
        required
        autoFocus
        value={body}
        choices={left.map((value) => ({ value, label: words.bodies[value] }))}
        onChange={(value) => setBody(left.find((each) => each === value) ?? null)}
        error={asked && body === null ? m.errors.required : undefined}
      />
      <DateField name="on" label={words.date} value={on} onChange={setOn} />
      <div className="section-actions">
        <Button type="submit" size="compact-md">
          {words.submit}
        </Button>
        <Button variant="subtle" size="compact-md" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
