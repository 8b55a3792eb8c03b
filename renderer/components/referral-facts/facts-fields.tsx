import type { ReactNode } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';
import type { FactsPart } from './facts-part.ts';
import { PersonFields } from './person-fields.tsx';
import { ChannelField, RequestField } from './request-fields.tsx';
import { SubjectFields } from './subject-fields.tsx';
import { SurroundingsFields } from './surroundings-fields.tsx';
import { UrgencyFields } from './urgency-fields.tsx';
import { WordsFields } from './words-fields.tsx';
import './referral-facts.css';

/**
 * All coded facts and texts of a referral, in the order of a phone call, in named groups. The phone form arranges the same groups
 * itself (`SubjectFields`, `PersonFields`…).
 */
export function FactsFields({ part }: { readonly part: FactsPart }) {
  const m = useMessages().facts.groups;
  return (
    <>
      <Group title={m.request}>
        <ChannelField part={part} />
        <RequestField part={part} />
      </Group>
      <Group title={m.urgency}>
        <UrgencyFields part={part} />
      </Group>
      <Group title={m.subject}>
        <SubjectFields part={part} />
      </Group>
      <Group title={m.person}>
        <PersonFields part={part} />
      </Group>
      <Group title={m.surroundings}>
        <SurroundingsFields part={part} />
      </Group>
      <Group title={m.words}>
        <WordsFields part={part} />
      </Group>
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="field-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
