import { useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { formatDayAndClock } from '#shared/dates/format.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { historyCatalogues } from '#shared/messages/history-catalogue.ts';
import { call } from '#renderer/client/call.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { Section } from '#renderer/components/section.tsx';
import './history.css';

/**
 * What was written on a referral before it was written over: when, with whose key, and the text. Folded; nothing as long as nothing was.
 * @param version changes when the referral was read again
 */
export function FormerTexts({ referralId, version }: { readonly referralId: number; readonly version: unknown }) {
  const language = useLanguage();
  const words = historyCatalogues[language].former;
  const [texts, setTexts] = useState<OutputOf<'history.ofReferral'>['texts']>([]);
  useEffect(() => {
    let wanted = true;
    // The page is whole without it.
    call('history.ofReferral', { referralId }).then(
      (answer) => wanted && setTexts(answer.texts),
      () => undefined,
    );
    return () => void (wanted = false);
  }, [referralId, version]);
  if (texts.length === 0) return null;
  return (
    <Section title={words.title(texts.length)} description={words.description} folded>
      <ul className="former-texts">
        {texts.map((text) => {
          const at = new Date(text.replacedAt);
          return (
            <li key={`${text.kind} ${text.recordId} ${text.field} ${text.replacedAt}`}>
              <p className="quiet">
                {words.line(words.kinds[text.kind], words.fields[text.field] ?? text.field)} ·{' '}
                {words.replaced(formatDayAndClock(localDateOf(at), at, language), text.by)}
              </p>
              <p className="former-text">{text.text}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
