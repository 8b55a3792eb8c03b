import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import { useCodes } from '#renderer/client/codes.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { useHandoverWords } from './use-handover-words.ts';

/** What each list of the vault says and holds, as the cellule uses it. */
export function HandoverLists() {
  const words = useHandoverWords();
  const language = useLanguage();
  const lists = useCodes((state) => state.lists);
  const known = Object.keys(words.lists) as CodeListName[];
  return (
    <dl className="handover-lists">
      {known.flatMap((name) => {
        const values = lists[name] ?? [];
        if (values.length === 0) return [];
        return [
          <dt key={name}>{words.lists[name]}</dt>,
          <dd key={`${name} values`}>
            <details>
              <summary>{words.values(values.length)}</summary>
              <ul>
                {values.map((value) => (
                  <li key={value.code}>{value[language]}</li>
                ))}
              </ul>
            </details>
          </dd>,
        ];
      })}
    </dl>
  );
}
