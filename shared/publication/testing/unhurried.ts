import type { Pace } from '../pace.ts';

/** A pace that never pauses: for tests of what comes out, not of when. */
export const unhurried: Pace = { pause: () => undefined };
