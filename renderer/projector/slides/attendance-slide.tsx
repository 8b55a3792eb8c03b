import type { SlideOf } from '../slide-of.ts';
import { SlideFrame } from '../slide-frame.tsx';
import { useWords } from '../slide-words.ts';
import { TypedWords } from '../typed-text.tsx';

/** Who is around the table: structures and functions. */
export function AttendanceSlide({ slide: { rows, page, pages } }: SlideOf<'attendance'>) {
  const { attendance } = useWords();
  return (
    <SlideFrame kind="attendance" title={attendance.title} page={page} pages={pages}>
      <ul className="places">
        {rows.map((row, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two members of one structure look the same here
          <Place key={index} row={row} />
        ))}
      </ul>
    </SlideFrame>
  );
}

function Place({ row: { structure, name, role, kind, here } }: { readonly row: SlideOf<'attendance'>['slide']['rows'][number] }) {
  const { attendance } = useWords();
  const first = structure ?? name ?? attendance.kinds[kind];
  return (
    <li data-here={here}>
      <p className="strong">{first}</p>
      <p className="details">
        <span className="state">{here ? attendance.here : attendance.notHere}</span>
        {name !== null && structure !== null ? <span>{name}</span> : null}
        {role === null ? null : (
          <span>
            <TypedWords text={role} />
          </span>
        )}
        {first === attendance.kinds[kind] || kind === 'permanent' ? null : <span>{attendance.kinds[kind]}</span>}
      </p>
    </li>
  );
}
