import { lazy } from 'react';

/** The screens of the meeting, each loaded when it is first opened: the start of the application does not wait for them. */
const meetings = () => import('#renderer/features/meetings/index.ts');
const facilitation = () => import('#renderer/features/facilitation/index.ts');

export const MeetingsScreen = lazy(async () => ({ default: (await meetings()).MeetingsScreen }));
export const PreparationScreen = lazy(async () => ({ default: (await meetings()).PreparationScreen }));
export const AgreementsScreen = lazy(async () => ({ default: (await meetings()).AgreementsScreen }));
export const MissingResourcesScreen = lazy(async () => ({ default: (await meetings()).MissingResourcesScreen }));
export const FacilitationScreen = lazy(async () => ({ default: (await facilitation()).FacilitationScreen }));
export const MinutesScreen = lazy(async () => ({ default: (await facilitation()).MinutesScreen }));
