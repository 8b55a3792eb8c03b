import type { Mark } from '#shared/search/find-words.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { ReferralStatus } from '#shared/workflow/steps.ts';
import { useCodeLabel, useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { statusTone } from '#renderer/components/status-tone.ts';
import { StatusWord } from '#renderer/components/status-word.tsx';
import type { Result } from './search-store.ts';
import { useSearchWords } from './use-search-words.ts';
import { useTypedLanguage } from '#renderer/components/terms.tsx';

/** Where a result leads. */
export function pathOf({ kind, id }: Pick<Result, 'kind' | 'id'>): string {
  if (kind === 'meeting') return `/reunions/${id}`;
  if (kind === 'structure') return `/annuaire/${id}`;
  return kind === 'agreement' ? '/reunions/conventions' : `/saisines/${id}`;
}

/** One result: what it is and its name, then where the words stand in it. */
export function ResultRow({ result }: { readonly result: Result }) {
  const words = useSearchWords();
  const m = useMessages();
  const language = useLanguage();
  const codeLabel = useCodeLabel();
  const { kind, title, on, status, detail, excerpts } = result;
  const day = on === null ? '' : formatDate(on, language);
  const name = kind === 'meeting' ? words.meetingOn(day) : (title ?? '');
  const about = {
    referral: () => [detail, words.received(day)],
    enquiry: () => [detail, words.received(day)],
    meeting: () => [detail],
    structure: () => [codeLabel('structureType', detail)],
    agreement: () => [detail === 'charter' ? words.charter : words.convention, words.signed(day)],
  }[kind]();
  return (
    <li className="found">
      <a className="found-link" href={`#${pathOf(result)}`} data-row>
        <span className="found-kind">{words.kinds[kind]}</span> <span className="found-name">{name}</span>{' '}
        <span className="found-about">{about.filter((each) => each !== null && each !== '').join(' · ')}</span>{' '}
        {status !== null && (kind === 'referral' || kind === 'enquiry') && (
          <StatusWord tone={statusTone[status as ReferralStatus]}>{m.referrals.status[status as ReferralStatus]}</StatusWord>
        )}
      </a>
      {excerpts.length > 0 && (
        <ul className="found-excerpts">
          {excerpts.map((excerpt) => (
            <li key={`${excerpt.part} ${excerpt.text}`}>
              <span className="found-part">
                {excerpt.on === null
                  ? words.parts[excerpt.part]
                  : words.partOn(words.parts[excerpt.part], formatDate(excerpt.on, language))}
              </span>{' '}
              <Marked text={excerpt.text} marks={excerpt.marks} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** A text whose found words are marked. */
function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  const language = useTypedLanguage();
  return (
    <span lang={language}>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </span>
  );
}
