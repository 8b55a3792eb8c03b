import type { LocalDate } from '#shared/dates/local-date.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { type Dossier, useDossier } from '../dossier-store.ts';
import { FactIfKnown } from '../parts/fact.tsx';
import { useWords } from '../use-words.ts';
import { Line } from './line.tsx';
import { LineButton } from './line-button.tsx';

/** An action whose status was changed. */
export function ActionLine({ action, on }: { readonly action: Dossier['actions'][number]; readonly on: LocalDate }) {
  const { common, dossier: m } = useMessages();
  const words = useWords();
  const openPanel = useDossier((state) => state.openPanel);
  const title = m.timeline.actionDone(action.label, words.label('actionStatus', action.status));
  return (
    <Line
      on={on}
      title={title}
      actions={
        <LineButton label={m.edit(title)} onClick={() => openPanel({ kind: 'actionStatus', actionId: action.id })}>
          {common.edit}
        </LineButton>
      }
    >
      {action.ownerId !== null && <p className="quiet">{m.waiting.ownedBy(words.structure(action.ownerId))}</p>}
      <dl className="facts">
        <FactIfKnown term={m.timeline.circumstances}>{action.circumstances}</FactIfKnown>
      </dl>
    </Line>
  );
}
