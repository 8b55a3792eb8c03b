import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { readAhead } from './app/opened-screens.ts';
import { setBridge } from './client/bridge.ts';
import { openLoopbackBridge } from './client/loopback-bridge.ts';
import { useSession } from './client/session.ts';
import { setRestart } from './client/start-again.ts';
import { pageNonce } from './theme/nonce.ts';
import './theme/library.css';
import './theme/fonts.css';
import './theme/base.css';
import './theme/frame.css';
import './theme/components.css';

setNonce(pageNonce());

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');

// In Electron the main process loads the page again when the vault is locked; a browser's page does it by itself.
if (!window.cellule) setRestart(() => window.location.reload());
setBridge(window.cellule ?? (await openLoopbackBridge(() => useSession.getState().end())));
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void readAhead();
