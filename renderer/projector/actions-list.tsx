import type { ProjectedText } from '#shared/contract/projection.ts';
import { useDates, useWords } from './slide-words.ts';
import { TypedWords } from './typed-text.tsx';

interface ProjectedAction {
  readonly label: ProjectedText;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly recurrence: string | null;
  readonly code?: string;
  readonly status?: string;
}

/** Actions, each with who, when, how often, and where it stands. */
export function ActionsList({ actions }: { readonly actions: readonly ProjectedAction[] }) {
  return (
    <ul className="lines">
      {actions.map((action, index) => (
        // Rows have no number here: their order is all that the projector knows of them.
        // oxlint-disable-next-line react/no-array-index-key
        <ActionLine key={index} action={action} />
      ))}
    </ul>
  );
}

function ActionLine({ action: { label, owner, dueOn, recurrence, code, status } }: { readonly action: ProjectedAction }) {
  const words = useWords();
  const dates = useDates();
  const details = [code, owner, dueOn === null ? null : words.action.due(dates.short(dueOn)), recurrence, status].filter(
    (detail) => detail !== null && detail !== undefined,
  );
  return (
    <li>
      <p>
        <TypedWords text={label} />
      </p>
      {details.length > 0 ? (
        <p className="details">
          {details.map((detail) => (
            <span key={detail}>{detail}</span>
          ))}
        </p>
      ) : null}
    </li>
  );
}
