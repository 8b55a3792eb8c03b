import type { WindowKind } from '#shared/contract/operation.ts';

export interface WindowPlan {
  /** File of the preload in `dist/preload/`. */
  readonly preload: string;
  /** Path of the page under the app's origin. */
  readonly page: string;
  /** Name of its session: in memory, since it has no `persist:`, and shared with no other kind. */
  readonly partition: string;
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
  /** Hidden from screen sharing and screenshots, where the system can. */
  readonly contentProtection: boolean;
  /** Without frame, title bar and menu, in the colour of its ground from the first moment. */
  readonly bare?: { readonly ground: string };
}

/** What each kind of window is made of. Its list of operations is in the contract. */
export const windowPlans: Readonly<Record<WindowKind, WindowPlan>> = {
  main: {
    preload: 'main-preload.cjs',
    page: '/',
    partition: 'cellule',
    width: 1366,
    height: 768,
    minWidth: 800,
    minHeight: 560,
    contentProtection: true,
  },
  projector: {
    preload: 'projector/projector-preload.cjs',
    page: '/projector.html',
    partition: 'cellule-projector',
    width: 1280,
    height: 720,
    minWidth: 320,
    minHeight: 180,
    // A projector shows it to a whole room; a protected window would be black on some of them.
    contentProtection: false,
    bare: { ground: '#FBFAF7' },
  },
};
