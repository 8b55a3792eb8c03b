import { lazy } from 'react';

/** The daily screens, each in a file of its own: what is shown first does not wait for them, and they are read while it is looked at. */
const referrals = () => import('#renderer/features/referrals/index.ts');
const dossier = () => import('#renderer/features/dossier/index.ts');
const directory = () => import('#renderer/features/directory/index.ts');
const settings = () => import('#renderer/features/settings/index.ts');

export const NewEnquiry = lazy(async () => ({ default: (await referrals()).NewEnquiry }));
export const NewReferral = lazy(async () => ({ default: (await referrals()).NewReferral }));
export const ReferralList = lazy(async () => ({ default: (await referrals()).ReferralList }));
export const DossierScreen = lazy(async () => ({ default: (await dossier()).DossierScreen }));
export const DirectoryScreen = lazy(async () => ({ default: (await directory()).DirectoryScreen }));
export const StructureScreen = lazy(async () => ({ default: (await directory()).StructureScreen }));
export const SettingsScreen = lazy(async () => ({ default: (await settings()).SettingsScreen }));

/** Reads the daily screens before they are asked for, the likeliest first. */
export async function readMainScreens(): Promise<void> {
  for (const read of [referrals, dossier, directory, settings]) await read();
}
