import type { WindowKind } from '#shared/contract/operation.ts';

export interface WindowPlan {
  /** File of the preload in `dist/preload/`. */
  readonly preload: string;
  /** Path of the page under the app's origin. */
  readonly page: string;
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
  /** Hidden from screen sharing and screenshots, where the system can. */
  readonly contentProtection: boolean;
}

/** What each kind of window is made of. Its list of operations is in the contract. */
export const windowPlans = {
  main: { preload: 'main-preload.cjs', page: '/', width: 1366, height: 768, minWidth: 800, minHeight: 560, contentProtection: true },
} satisfies Partial<Record<WindowKind, WindowPlan>>;

/** The kinds that can be opened today. */
export type OpenableKind = keyof typeof windowPlans;
