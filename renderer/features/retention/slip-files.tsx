import { Button } from '@mantine/core';
import { call } from '#renderer/client/call.ts';
import { Section } from '#renderer/components/section.tsx';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import type { Slip, SlipAct } from './slip-screen.tsx';
import { useRetentionWords } from './use-retention-words.ts';

type File = Slip['files'][number];

/** The files of a slip, what became of each, or what would today. */
export function SlipFiles({ slip, act }: { readonly slip: Slip; readonly act: SlipAct }) {
  const words = useRetentionWords();
  const { columns, outcomes } = words.slip;
  const stateOf = ({ outcome, standing }: File): string => {
    if (outcome !== null) return outcomes[outcome];
    return standing === null || standing === 'ready' ? outcomes.waiting : outcomes[standing];
  };
  const waiting = slip.state === 'prepared' || slip.state === 'visa';
  return (
    <Section title={words.slip.filesTitle}>
      <TableFrame>
        <table className="data-table" aria-label={words.slip.filesTitle}>
          <thead>
            <tr>
              <th scope="col">{columns.code}</th>
              <th scope="col">{columns.kind}</th>
              <th scope="col">{columns.years}</th>
              <th scope="col" className="numeric">
                {columns.pieces}
              </th>
              <th scope="col" className="retention-state">
                {columns.outcome}
              </th>
            </tr>
          </thead>
          <tbody>
            {slip.files.map((file) => (
              <tr key={file.position}>
                <th scope="row">{file.referralId === null ? file.code : <a href={`#/saisines/${file.referralId}`}>{file.code}</a>}</th>
                <td>{words.kinds[file.kind]}</td>
                <td>{words.slip.years(file.firstYear, file.lastYear)}</td>
                <td className="numeric">{file.pieces}</td>
                <td className="retention-state">
                  {stateOf(file)}
                  {waiting && file.outcome === null && (
                    <Button
                      variant="subtle"
                      size="compact-md"
                      aria-label={`${words.slip.takeOff} ${file.code}`}
                      onClick={() => void act(() => call('retention.takeOff', { slipId: slip.id, position: file.position }))}
                    >
                      {words.slip.takeOff}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  );
}
