import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { root } from './parts.ts';

/**
 * The screens. Nothing is inlined (the Content-Security-Policy allows no `data:` script, no inline one),
 * and addresses are relative so that the same files serve `app://` and the loopback host.
 */
const config: InlineConfig = {
  root: path.join(root, 'renderer'),
  configFile: false,
  logLevel: 'warn',
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome114',
    outDir: path.join(root, 'dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      // Two pages: the laptop's, and the projector's, which shares with it no more than React.
      input: { index: path.join(root, 'renderer/index.html'), projector: path.join(root, 'renderer/projector.html') },
    },
    sourcemap: false,
    reportCompressedSize: false,
    // One file on purpose: it comes from this machine, and the bench watches its size.
    chunkSizeWarningLimit: 1_500,
  },
};

export default config;
