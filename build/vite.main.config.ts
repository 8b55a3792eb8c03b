import { nodePart } from './parts.ts';

/** Which main process is made: the product, or the flavour that end-to-end tests may drive (never packaged). */
export type Flavour = 'product' | 'test';

/** Electron's main process. `__TEST_FLAVOUR__` is a constant of the bundle, not a switch that somebody could set. */
export function mainConfig(flavour: Flavour) {
  return nodePart({
    entry: 'electron/main/main.ts',
    folder: flavour === 'test' ? 'test-flavour/main' : 'main',
    name: 'main',
    // Two megabytes of it write DOCX and XLSX.
    split: true,
    define: { __TEST_FLAVOUR__: JSON.stringify(flavour === 'test') },
  });
}

export default mainConfig('product');
