import { lazy } from 'react';

/** Read after the day itself, and when a letter is pressed. */
export const Around = lazy(async () => ({ default: (await import('./around.tsx')).Around }));
export const DuePanel = lazy(async () => ({ default: (await import('./due-panel.tsx')).DuePanel }));
