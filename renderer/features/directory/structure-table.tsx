import { fold } from '#shared/text/fold.ts';
import { findStructures, type StructureBrief } from '#renderer/client/structures.ts';
import { useCodeLabel, useMessages } from '#renderer/client/use-messages.ts';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import { ClassWord } from './class-word.tsx';
import '#renderer/components/data-table.css';

interface StructureTableProps {
  readonly structures: readonly StructureBrief[];
  /** What is sought: the alias that matched is shown first. */
  readonly sought: string;
}

/** The structures as a table; each name is the link that opens it. */
export function StructureTable({ structures, sought }: StructureTableProps) {
  const m = useMessages();
  const label = useCodeLabel();
  const { columns } = m.directory;
  return (
    <div className="directory-scroll">
      <TableFrame>
        <table className="data-table directory-table" aria-label={m.directory.tableCaption}>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.aliases}</th>
              <th scope="col">{columns.type}</th>
              <th scope="col">{columns.habilitationClass}</th>
              <th scope="col">{columns.parent}</th>
              <th scope="col">{columns.permanentMember}</th>
              <th scope="col" className="numeric">
                {columns.referrals}
              </th>
            </tr>
          </thead>
          <tbody>
            {structures.map((structure) => (
              <tr key={structure.id}>
                <th scope="row">
                  <a href={`#/annuaire/${structure.id}`} data-row>
                    {structure.name}
                  </a>
                  {!structure.active && <span className="directory-inactive"> ({m.directory.inactive})</span>}
                </th>
                <td>{aliasesInOrder(structure, sought).join(', ')}</td>
                <td>{label('structureType', structure.typeCode)}</td>
                <td>
                  <ClassWord habilitationClass={structure.habilitationClass} />
                </td>
                <td>{structure.parentName}</td>
                <td>{structure.permanentMember ? m.common.yes : ''}</td>
                <td className="numeric">{structure.referrals}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}

/** The other names, the one that was found first. */
function aliasesInOrder(structure: StructureBrief, sought: string): readonly string[] {
  if (fold(sought) === '') return structure.aliases;
  const through = findStructures([structure], sought)[0]?.through ?? null;
  return through === null ? structure.aliases : [through, ...structure.aliases.filter((alias) => alias !== through)];
}
