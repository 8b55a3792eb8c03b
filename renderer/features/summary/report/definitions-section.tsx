import type { SummaryReport } from '#shared/summary/report.ts';
import { Section } from '#renderer/components/section.tsx';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import { useSummaryWords } from '../use-summary-words.ts';

/** Every definition of a report together, folded: each stands beside its numbers already. */
export function DefinitionsSection({ definitions }: { readonly definitions: SummaryReport['definitions'] }) {
  const words = useSummaryWords().report;
  if (definitions.length === 0) return null;
  return (
    <Section title={words.definitions} folded>
      <TableFrame>
        <table className="data-table report-definitions" aria-label={words.definitions}>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.text}</th>
            </tr>
          </thead>
          <tbody>
            {definitions.map(({ name, unit, text }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{unit}</td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  );
}
