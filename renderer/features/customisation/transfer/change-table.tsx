import { formatDate } from '#shared/dates/format.ts';
import type { Language } from '#shared/dates/language.ts';
import { isLocalDate } from '#shared/dates/local-date.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { CustomisationWords } from '#shared/messages/customisation-catalogue.ts';
import { templateWords } from '#shared/messages/templates.ts';
import { isTemplateKind } from '#shared/templates/template-kinds.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import { useCustomisationWords } from '../use-customisation-words.ts';

type Change = OutputOf<'settingsFile.preview'>[number];

/** Where a change is: the name of the delay, of the list, of the document. */
function whereOf({ part, where }: Change, words: CustomisationWords, language: Language): string {
  if (part === 'delays') return words.transfer.delays[where] ?? where;
  if (part === 'letterhead') return words.transfer.letterheadParts[where] ?? where;
  if (part === 'lists') return words.lists.names[where] ?? where;
  if (part === 'templates' && isTemplateKind(where)) return templateWords[language].kinds[where].name;
  return words.transfer.partNames[part];
}

/** What stood, or will stand: a day is said as one, a template by whose it is. */
function valueOf(change: Change, value: string | null, side: 'before' | 'after', words: CustomisationWords, language: Language): string {
  if (change.part === 'templates') return side === 'before' && change.what === 'added' ? words.transfer.own : words.transfer.ownTemplate;
  if (value === null) return change.what === 'ended' ? words.lists.states.current : '';
  return change.what === 'ended' && isLocalDate(value) ? formatDate(value, language) : value;
}

/** Every change that taking over a file would make, one a line. */
export function ChangeTable({ changes, label }: { readonly changes: readonly Change[]; readonly label: string }) {
  const words = useCustomisationWords();
  const language = useLanguage();
  const { columns, what } = words.transfer;
  return (
    <div className="customisation-scroll customisation-changes" role="region" aria-label={label} tabIndex={0}>
      <TableFrame>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{columns.where}</th>
              <th scope="col">{columns.what}</th>
              <th scope="col">{columns.before}</th>
              <th scope="col">{columns.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change, at) => (
              // eslint-disable-next-line react/no-array-index-key -- a change is its place in the file
              <tr key={at}>
                <th scope="row">{whereOf(change, words, language)}</th>
                <td>{what[change.what]}</td>
                <td>{valueOf(change, change.before, 'before', words, language)}</td>
                <td>{valueOf(change, change.after, 'after', words, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}
