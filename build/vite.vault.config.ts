import { nodePart } from './parts.ts';

/** The vault process, for Electron's utility process and for a child of the loopback host. */
export default nodePart({
  entry: 'electron/vault-process/entry.ts',
  folder: 'vault',
  name: 'vault',
  define: { __ENGINE_BUNDLE__: JSON.stringify('engine/engine.cjs'), __READER_BUNDLE__: JSON.stringify('reader/reader.cjs') },
});
