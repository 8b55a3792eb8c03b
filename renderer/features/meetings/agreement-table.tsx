import { Button } from '@mantine/core';
import { formatDate } from '#shared/dates/format.ts';
import { inListOrder, stateOn } from '#shared/meeting/coverage.ts';
import { today } from '#renderer/client/clock.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { StatusWord, type StatusTone } from '#renderer/components/status-word.tsx';
import { useRowKeys } from '#renderer/components/use-row-keys.ts';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import type { Agreement } from './agreements-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';

const tones: Record<ReturnType<typeof stateOn>, StatusTone> = { holds: 'done', over: 'calm', later: 'calm' };

interface AgreementTableProps {
  readonly title: string;
  readonly kind: Agreement['kind'];
  readonly agreements: readonly Agreement[];
  readonly onEdit: (agreement: Agreement) => void;
  readonly onRemove: (agreement: Agreement) => void;
}

/** All agreements of a kind with their history: one structure after the other, the latest first. */
export function AgreementTable({ title, kind, agreements, onEdit, onRemove }: AgreementTableProps) {
  const m = useMessages();
  const words = useMeetingWords().conventions;
  const language = useLanguage();
  const { ref, onKeyDown } = useRowKeys<HTMLTableSectionElement>();
  const { columns } = words;
  const sorted = inListOrder(agreements.filter((agreement) => agreement.kind === kind));
  return (
    <TableFrame>
      <table className="data-table agreement-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{columns.structure}</th>
            {kind === 'charter' && <th scope="col">{columns.person}</th>}
            <th scope="col">{columns.version}</th>
            <th scope="col">{columns.signedOn}</th>
            <th scope="col">{columns.valid}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">
              <span className="visually-hidden">{m.common.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={ref} onKeyDown={onKeyDown}>
          {sorted.map((agreement) => {
            const { id, structureName, person, version, signedOn, validFrom, validUntil } = agreement;
            const from = formatDate(validFrom ?? signedOn, language);
            const state = stateOn(agreement, today());
            const what = `${person ?? structureName}, ${formatDate(signedOn, language)}`;
            return (
              <tr key={id}>
                <th scope="row">
                  <button type="button" className="agenda-open" data-row aria-label={words.edit(what)} onClick={() => onEdit(agreement)}>
                    {structureName}
                  </button>
                </th>
                {kind === 'charter' && <td>{person}</td>}
                <td>{version}</td>
                <td>{formatDate(signedOn, language)}</td>
                <td>{validUntil === null ? words.validFrom(from) : words.validFromTo(from, formatDate(validUntil, language))}</td>
                <td>
                  <StatusWord tone={tones[state]}>{words.states[state]}</StatusWord>
                </td>
                <td>
                  <Button size="compact-sm" variant="subtle" aria-label={`${words.remove} : ${what}`} onClick={() => onRemove(agreement)}>
                    {words.remove}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}
