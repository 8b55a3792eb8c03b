import { nodePart } from './parts.ts';

/** The thread of the disclosure control, which the vault process starts. It holds neither the driver nor anything of the vault. */
export default nodePart({ entry: 'db/engine/engine-worker.ts', folder: 'vault/engine', name: 'engine' });
