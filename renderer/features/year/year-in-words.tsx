import { yearSentences } from '#shared/year/year-sentences.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Section } from '#renderer/components/section.tsx';
import type { YearTable } from './year-store.ts';

interface YearInWordsProps {
  readonly year: number;
  /** The year is not over on the day of reading. */
  readonly running: boolean;
  readonly counts: YearTable['counts'];
}

/** The year in sentences; they are made from the counts of the table itself. */
export function YearInWords({ year, running, counts }: YearInWordsProps) {
  const m = useMessages();
  const language = useLanguage();
  return (
    <Section title={m.year.inWords}>
      {yearSentences({ year, running, counts }, language).map((sentence) => (
        <p key={sentence} className="year-sentence">
          {sentence}
        </p>
      ))}
    </Section>
  );
}
