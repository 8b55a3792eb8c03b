import { nodePart } from './parts.ts';

/** The thread that reads a foreign spreadsheet, which the vault process starts. It holds neither the driver nor anything of the vault. */
export default nodePart({ entry: 'db/import/reader-worker.ts', folder: 'vault/reader', name: 'reader' });
