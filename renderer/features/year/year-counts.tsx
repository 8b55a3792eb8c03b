import { groupDigits } from '#shared/messages/plural.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Section } from '#renderer/components/section.tsx';
import type { YearTable } from './year-store.ts';

const order = ['referrals', 'situations', 'level1', 'level2', 'undecided', 'enquiries', 'comebacks', 'residue'] as const;

/** Each number of the year beside what exactly is counted. */
export function YearCounts({ counts }: { readonly counts: YearTable['counts'] }) {
  const m = useMessages();
  const language = useLanguage();
  const words = m.year.counts;
  return (
    <Section title={words.title}>
      <dl className="year-counts">
        {order.map((name) => (
          <div key={name} className="year-count">
            <dt>
              <span className="year-count-number">{groupDigits(counts[name], language)}</span> {words[name]}
            </dt>
            <dd>{words[`${name}Text`]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
