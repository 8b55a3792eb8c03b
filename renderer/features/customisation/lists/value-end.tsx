import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { today } from '#renderer/client/clock.ts';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useCustomisationWords } from '../use-customisation-words.ts';
import { type EditedList, type EditedValue, useLists } from './lists-store.ts';

interface ValueEndProps {
  readonly list: EditedList;
  readonly value: EditedValue;
  readonly onDone: () => void;
}

/** The two ways in which a value goes out of use, and back. */
export function ValueEnd({ list, value, onDone }: ValueEndProps) {
  const m = useMessages();
  const language = useLanguage();
  const words = useCustomisationWords().lists;
  const change = useLists((store) => store.change);
  const [on, setOn] = useState<LocalDate | null>(value.validTo);
  const [into, setInto] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async (work: () => Promise<unknown>) => {
    try {
      await change(work);
      onDone();
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
    }
  };
  const { code } = value;
  if (value.held) return <p className="quiet">{words.held}</p>;
  const others = list.values.filter((each) => each.code !== code && each.mergedInto === null);
  return (
    <>
      {failure && <Notice tone="danger">{failure}</Notice>}
      <Section title={words.end.title} description={words.end.text}>
        <DateField name="on" label={words.end.on} value={on} onChange={setOn} />
        <div className="customisation-buttons">
          <Button variant="default" onClick={() => void run(() => call('codes.end', { list: list.list, code, on: on ?? today() }))}>
            {words.end.submit}
          </Button>
          {value.validTo !== null && (
            <Button variant="subtle" onClick={() => void run(() => call('codes.end', { list: list.list, code, on: null }))}>
              {words.end.reopen}
            </Button>
          )}
        </div>
      </Section>
      <Section title={words.merge.title} description={words.merge.text(value.uses)}>
        <p className="quiet">{words.merge.released}</p>
        {value.mergedInto === null ? (
          <>
            <ChoiceSelect
              name="into"
              label={words.merge.into}
              value={into}
              onChange={setInto}
              choices={others.map((each) => ({ value: each.code, label: each[language] }))}
            />
            <div>
              <Button
                variant="default"
                disabled={into === null}
                onClick={() => void run(() => call('codes.merge', { list: list.list, code, into }))}
              >
                {words.merge.submit}
              </Button>
            </div>
          </>
        ) : (
          <div>
            <Button variant="default" onClick={() => void run(() => call('codes.merge', { list: list.list, code, into: null }))}>
              {words.merge.apart}
            </Button>
          </div>
        )}
      </Section>
    </>
  );
}
