import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/fonts.css';
import './projector/page.css';
import { Page } from './projector/page.tsx';
import { openProjectorBridge } from './projector/projector-bridge.ts';

const root = document.getElementById('projector');
if (!root) throw new Error('the page has no root');

const bridge = window.celluleProjector ?? (await openProjectorBridge());
createRoot(root).render(
  <StrictMode>
    <Page bridge={bridge} />
  </StrictMode>,
);
