import { useOpenDossier } from './dossier-store.ts';
import type { RecordPanelRequest } from './panel-request.ts';
import { ActionStatusPanel } from './panels/action-status-panel.tsx';
import { ReviseLevel1Panel } from './panels/decide1-panel.tsx';
import { ReviseLevel2Panel } from './panels/decide2-panel.tsx';
import { EditExchangePanel } from './panels/edit-exchange-panel.tsx';
import { EditNotePanel } from './panels/note-panel.tsx';
import { ResultPanel } from './panels/result-panel.tsx';
import { TellPanel } from './panels/tell-panel.tsx';

/** The form about one record of the referral; nothing when the record is gone (its step was undone). */
export function RecordPanel({ panel }: { readonly panel: RecordPanelRequest }) {
  const dossier = useOpenDossier();
  switch (panel.kind) {
    case 'revise': {
      const decision = dossier.decisions.find(({ id }) => id === panel.decisionId);
      if (!decision) return null;
      return decision.level === 1 ? <ReviseLevel1Panel decision={decision} /> : <ReviseLevel2Panel decision={decision} />;
    }
    case 'tell': {
      const decision = dossier.decisions.find(({ id }) => id === panel.decisionId);
      return decision ? <TellPanel decision={decision} /> : null;
    }
    case 'result': {
      const orientation = dossier.decisions.flatMap(({ orientations }) => orientations).find(({ id }) => id === panel.orientationId);
      return orientation ? <ResultPanel orientation={orientation} /> : null;
    }
    case 'actionStatus': {
      const action = dossier.actions.find(({ id }) => id === panel.actionId);
      return action ? <ActionStatusPanel action={action} /> : null;
    }
    case 'editExchange': {
      const exchange = dossier.exchanges.find(({ id }) => id === panel.exchangeId);
      return exchange ? <EditExchangePanel exchange={exchange} /> : null;
    }
    case 'editNote': {
      const note = dossier.notes.find(({ id }) => id === panel.noteId);
      return note ? <EditNotePanel note={note} /> : null;
    }
  }
}
