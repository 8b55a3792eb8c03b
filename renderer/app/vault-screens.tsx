import { lazy } from 'react';

/** The pages under « Coffre et réglages », each loaded when it is first opened. */
export const LicencesScreen = lazy(async () => ({ default: (await import('#renderer/features/licences/index.ts')).LicencesScreen }));

const keys = () => import('#renderer/features/keys/index.ts');
export const KeysScreen = lazy(async () => ({ default: (await keys()).KeysScreen }));
export const HandoverScreen = lazy(async () => ({ default: (await keys()).HandoverScreen }));
