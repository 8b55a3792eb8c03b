import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ReasonForm } from './reason-form.tsx';
import { useWords } from './use-words.ts';

export type ToMend = OutputOf<'projection.deck'>['slides'][number]['toMend'][number];
type Confirmation = InputOf<'meetings.confirm'>;

interface MendListProps {
  readonly meetingId: number;
  readonly destination: Confirmation['destination'];
  readonly toMend: readonly ToMend[];
  readonly onConfirm: (confirmation: Confirmation) => Promise<unknown>;
}

/** What the identifier guard found in texts that are about to leave: to be rewritten, or confirmed with a reason that is recorded. */
export function MendList({ meetingId, destination, toMend, onConfirm }: MendListProps) {
  const words = useWords().mend;
  const { kinds } = useMessages().guard;
  return (
    <ul className="mend">
      {distinct(toMend).map((found) => (
        <li key={`${found.kind} ${found.excerpt}`}>
          <p>{words[found.outcome](found.excerpt, kinds[found.kind])}</p>
          {found.outcome === 'confirm' && (
            <ReasonForm
              form={`meetings.confirm.${destination}`}
              subject={`${meetingId}-${found.itemId ?? ''}-${found.field}-${found.start}`.slice(0, 60)}
              label={destination === 'paper' ? words.paperReason(found.excerpt) : words.reason(found.excerpt)}
              submitLabel={words.send}
              onSend={(reason) => onConfirm({ meetingId, destination, kind: found.kind, excerpt: found.excerpt, reason })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** A confirmation counts for every text of the meeting: what is found twice is asked once. */
function distinct(toMend: readonly ToMend[]): ToMend[] {
  return [...new Map(toMend.map((found) => [`${found.kind} ${found.excerpt}`, found])).values()];
}
