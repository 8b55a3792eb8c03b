import type { LocalDate } from '#shared/dates/local-date.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { useDossier, useOpenDossier } from '../dossier-store.ts';
import { Line } from './line.tsx';
import { LineButton } from './line-button.tsx';

/** The referrer was told of a decision. */
export function ToldLine({ decisionId, on }: { readonly decisionId: number; readonly on: LocalDate }) {
  const { common, dossier: m } = useMessages();
  const { referrer } = useOpenDossier();
  const openPanel = useDossier((state) => state.openPanel);
  return (
    <Line
      on={on}
      title={m.timeline.told}
      actions={
        <LineButton label={m.edit(m.timeline.told)} onClick={() => openPanel({ kind: 'tell', decisionId })}>
          {common.edit}
        </LineButton>
      }
    >
      <p className="quiet">{referrer.structureName}</p>
    </Line>
  );
}
