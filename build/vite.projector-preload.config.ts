import { nodePart } from './parts.ts';

/** The preload of the projector's window: a file of its own, with one function to listen and none to ask. */
export default nodePart({ entry: 'electron/preload/projector-preload.ts', folder: 'preload/projector', name: 'projector-preload' });
