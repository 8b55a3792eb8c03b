import { Button } from '@mantine/core';
import { formatDate } from '#shared/dates/format.ts';
import type { ReferralStatus } from '#shared/workflow/steps.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Section } from '#renderer/components/section.tsx';
import { type Persons, useSearch } from './search-store.ts';
import { useSearchWords } from './use-search-words.ts';

/** Persons that were asked for: their names are shown here and on their own page, nowhere else. */
export function PersonResults({ found }: { readonly found: Persons }) {
  const words = useSearchWords();
  const m = useMessages();
  const language = useLanguage();
  const forget = useSearch((search) => search.forgetPersons);
  return (
    <Section
      title={words.identities.title}
      actions={
        <Button variant="default" size="compact-md" onClick={forget}>
          {words.identities.hide}
        </Button>
      }
    >
      {found.persons.length === 0 && <p role="status">{words.identities.none}</p>}
      <ul className="found-list">
        {found.persons.map((person) => (
          <li key={person.referrals.map(({ id }) => id).join()} className="found">
            <span className="found-name">{person.name}</span>{' '}
            {person.birthDate && <span className="found-about">{words.identities.born(formatDate(person.birthDate, language))}</span>}
            <ul className="found-excerpts">
              {person.referrals.map((referral) => (
                <li key={referral.id}>
                  <a href={`#/saisines/${referral.id}`} data-row>
                    {referral.reference}
                  </a>{' '}
                  {words.received(formatDate(referral.receivedOn, language))} · {m.referrals.status[referral.status as ReferralStatus]}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {found.more && <p>{words.identities.more}</p>}
    </Section>
  );
}
