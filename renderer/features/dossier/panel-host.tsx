import { useDossier } from './dossier-store.ts';
import type { PanelRequest } from './panel-request.ts';
import { AddActionPanel } from './panels/add-action-panel.tsx';
import { AssessPanel } from './panels/assess-panel.tsx';
import { ClosePanel } from './panels/close-panel.tsx';
import { ConsentPanel } from './panels/consent-panel.tsx';
import { ConvertPanel } from './panels/convert-panel.tsx';
import { Decide1Panel } from './panels/decide1-panel.tsx';
import { Decide2Panel } from './panels/decide2-panel.tsx';
import { DeclinePanel } from './panels/decline-panel.tsx';
import { EscalatePanel } from './panels/escalate-panel.tsx';
import { ExchangePanel } from './panels/exchange-panel.tsx';
import { FactsPanel } from './panels/facts-panel.tsx';
import { IdentityPanel } from './panels/identity-panel.tsx';
import { NotePanel } from './panels/note-panel.tsx';
import { PostponePanel } from './panels/postpone-panel.tsx';
import { WakePanel } from './panels/wake-panel.tsx';
import { WatchPanel } from './panels/watch-panel.tsx';
import { WithdrawPanel } from './panels/withdraw-panel.tsx';
import { RecordPanel } from './record-panel.tsx';

/** The form that is open beside the page, if one is. */
export function PanelHost() {
  const panel = useDossier((state) => state.panel);
  return panel && <OpenPanel key={JSON.stringify(panel)} panel={panel} />;
}

function OpenPanel({ panel }: { readonly panel: PanelRequest }) {
  switch (panel.kind) {
    case 'facts':
      return <FactsPanel />;
    case 'assess':
      return <AssessPanel />;
    case 'decline':
      return <DeclinePanel />;
    case 'exchange':
      return <ExchangePanel />;
    case 'decide1':
      return <Decide1Panel />;
    case 'escalate':
      return <EscalatePanel />;
    case 'postpone':
      return <PostponePanel />;
    case 'decide2':
      return <Decide2Panel />;
    case 'addAction':
      return <AddActionPanel />;
    case 'watch':
      return <WatchPanel />;
    case 'wake':
      return <WakePanel />;
    case 'close':
      return <ClosePanel />;
    case 'withdraw':
      return <WithdrawPanel />;
    case 'consent':
      return <ConsentPanel />;
    case 'identity':
      return <IdentityPanel />;
    case 'note':
      return <NotePanel />;
    case 'convert':
      return <ConvertPanel />;
    default:
      return <RecordPanel panel={panel} />;
  }
}
