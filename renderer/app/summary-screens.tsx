import { lazy } from 'react';

/** The screens of the yearly summary, loaded when one is first opened. */
const summary = () => import('#renderer/features/summary/index.ts');

export const OverviewScreen = lazy(async () => ({ default: (await summary()).OverviewScreen }));
export const PublishScreen = lazy(async () => ({ default: (await summary()).PublishScreen }));
export const LedgerScreen = lazy(async () => ({ default: (await summary()).LedgerScreen }));
export const ReleaseScreen = lazy(async () => ({ default: (await summary()).ReleaseScreen }));
export const CheckScreen = lazy(async () => ({ default: (await summary()).CheckScreen }));
export const CompareScreen = lazy(async () => ({ default: (await summary()).CompareScreen }));
