import { lazy } from 'react';

/** The pages under « Coffre et réglages », each loaded when it is first opened. */
export const LicencesScreen = lazy(async () => ({ default: (await import('#renderer/features/licences/index.ts')).LicencesScreen }));
