import { Checkbox } from '@mantine/core';
import { formatDate } from '#shared/dates/format.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import type { ProposedFile } from './retention-store.ts';
import { useRetentionWords } from './use-retention-words.ts';

/** What names a file among others. */
export const keyOf = ({ kind, id }: Pick<ProposedFile, 'kind' | 'id'>): string => `${kind} ${id}`;

interface FileTableProps {
  readonly files: readonly ProposedFile[];
  readonly label: string;
  /** Files that are chosen, and what changes them; absent where nothing is to be chosen. */
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (chosen: ReadonlySet<string>) => void;
}

/** Files by code, with the dates that the rule looks at. */
export function FileTable({ files, label, chosen, onChoose }: FileTableProps) {
  const words = useRetentionWords();
  const language = useLanguage();
  const { columns } = words.page;
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChoose?.(next);
  };
  return (
    <TableFrame>
      <table className="data-table" aria-label={label}>
        <thead>
          <tr>
            {chosen && <th scope="col">{columns.choose}</th>}
            <th scope="col">{columns.code}</th>
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.first}</th>
            <th scope="col">{columns.last}</th>
            <th scope="col">{columns.term}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={keyOf(file)}>
              {chosen && (
                <td>
                  <Checkbox
                    aria-label={`${columns.choose} ${file.code}`}
                    checked={chosen.has(keyOf(file))}
                    onChange={() => toggle(keyOf(file))}
                  />
                </td>
              )}
              <th scope="row">
                <a href={`#/saisines/${file.referralId}`}>{file.code}</a>
              </th>
              <td>{words.kinds[file.kind]}</td>
              <td>{formatDate(file.firstOn, language)}</td>
              <td>{formatDate(file.lastEventOn, language)}</td>
              <td>{formatDate(file.termOn, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
