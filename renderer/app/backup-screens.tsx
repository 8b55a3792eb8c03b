import { lazy } from 'react';

/** The pages of the backups, loaded when they are first opened. */
const backups = () => import('#renderer/features/backups/index.ts');

export const BackupsScreen = lazy(async () => ({ default: (await backups()).BackupsScreen }));
export const RestoreScreen = lazy(async () => ({ default: (await backups()).RestoreScreen }));
/** One line on « Aujourd'hui », which does not wait for it. */
export const LastBackup = lazy(async () => ({ default: (await backups()).LastBackup }));
export const SalvageScreen = lazy(async () => ({ default: (await backups()).SalvageScreen }));
