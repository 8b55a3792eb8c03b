import { lazy } from 'react';

/** The search of the whole vault, loaded when it is first opened. */
export const SearchScreen = lazy(async () => ({ default: (await import('#renderer/features/search/index.ts')).SearchScreen }));
