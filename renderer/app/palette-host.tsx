import { lazy } from 'react';
import { usePalette } from './palette-state.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

/** The palette, once it is asked for. */
export function PaletteHost() {
  const { shown, show } = usePalette();
  return shown ? <Palette onClose={() => show(false)} /> : null;
}
