import { lazy } from 'react';

const history = () => import('#renderer/features/history/index.ts');

export const TrashScreen = lazy(async () => ({ default: (await history()).TrashScreen }));
/** On a referral's page, which does not wait for it. */
export const FormerTexts = lazy(async () => ({ default: (await history()).FormerTexts }));
