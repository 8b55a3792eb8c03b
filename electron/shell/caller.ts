import type { WindowKind } from '#shared/contract/operation.ts';

/** Who asks: a window the host has recognised, never what the window says of itself. */
export interface Caller {
  readonly kind: WindowKind;
  /** The host's own number of the window, for dialogs and printing. */
  readonly id: number;
}
