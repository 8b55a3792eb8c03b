import { nodePart } from './parts.ts';

/** The preload of the main window: one file, as a sandboxed preload must be. */
export default nodePart({ entry: 'electron/preload/main-preload.ts', folder: 'preload', name: 'main-preload' });
