import { useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { formatDate, formatLongDate } from '#shared/dates/format.ts';
import { dayCatalogues } from '#shared/messages/day-catalogue.ts';
import { call } from '#renderer/client/call.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { Section } from '#renderer/components/section.tsx';
import { useToday } from './today-store.ts';
import { WaitingList, WaitingRow } from './waiting-list.tsx';

/** Beside what waits: the next meeting and what it lacks, agreements that end, releases to explain. Nothing where there is nothing. */
export function Around() {
  const language = useLanguage();
  const words = dayCatalogues[language];
  const overview = useToday((day) => day.overview);
  const [around, setAround] = useState<OutputOf<'today.around'> | null>(null);
  useEffect(() => {
    // What waits today is shown whether or not this is known.
    call('today.around', {}).then(setAround, () => undefined);
  }, [overview]);
  if (!around) return null;
  const { meeting, ending, toExplain } = around;
  return (
    <>
      {meeting && (
        <Section title={words.meeting.title}>
          <WaitingList>
            <WaitingRow
              named
              href={`#/reunions/${meeting.id}`}
              reference={words.meeting.on(formatLongDate(meeting.on, language), meeting.startsAt)}
              words={words.meeting.situations(meeting.situations)}
              when={
                meeting.lacks.length === 0 ? (
                  words.meeting.ready
                ) : (
                  <>
                    {words.meeting.missing} {meeting.lacks.map(({ what, count }) => words.meeting.lacks[what](count)).join(' · ')}
                  </>
                )
              }
            />
          </WaitingList>
        </Section>
      )}
      {ending.length > 0 && (
        <Section title={words.ending.title}>
          <WaitingList>
            {ending.map((each) => (
              <WaitingRow
                key={each.agreementId}
                named
                href="#/reunions/conventions"
                reference={words.ending.kinds[each.kind]}
                words={each.structureName}
                when={words.ending.until(formatDate(each.validUntil, language))}
              />
            ))}
          </WaitingList>
        </Section>
      )}
      {toExplain.length > 0 && (
        <Section title={words.toExplain.title}>
          <WaitingList>
            {toExplain.map((release) => (
              <WaitingRow
                key={release.releaseId}
                named
                href={`#/bilan/registre/${release.releaseId}`}
                reference={words.toExplain.published(formatDate(release.publishedOn, language))}
                words={words.toExplain.line(formatDate(release.from, language), formatDate(release.to, language), release.changes)}
              />
            ))}
          </WaitingList>
        </Section>
      )}
    </>
  );
}
