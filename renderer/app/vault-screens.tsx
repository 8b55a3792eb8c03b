import { lazy } from 'react';

/** The pages under « Coffre et réglages », each loaded when it is first opened. */
export const LicencesScreen = lazy(async () => ({ default: (await import('#renderer/features/licences/index.ts')).LicencesScreen }));
export const DiagnosticsScreen = lazy(async () => ({
  default: (await import('#renderer/features/diagnostics/index.ts')).DiagnosticsScreen,
}));

const customisation = () => import('#renderer/features/customisation/index.ts');
export const ListsScreen = lazy(async () => ({ default: (await customisation()).ListsScreen }));
export const TemplatesScreen = lazy(async () => ({ default: (await customisation()).TemplatesScreen }));
export const LetterheadScreen = lazy(async () => ({ default: (await import('#renderer/features/letterhead/index.ts')).LetterheadScreen }));
export const TransferScreen = lazy(async () => ({ default: (await customisation()).TransferScreen }));
export const LetterScreen = lazy(async () => ({ default: (await customisation()).LetterScreen }));

const keys = () => import('#renderer/features/keys/index.ts');
export const KeysScreen = lazy(async () => ({ default: (await keys()).KeysScreen }));
export const HandoverScreen = lazy(async () => ({ default: (await keys()).HandoverScreen }));

export const ImportScreen = lazy(async () => ({ default: (await import('#renderer/features/import/index.ts')).ImportScreen }));

const retention = () => import('#renderer/features/retention/index.ts');
export const RetentionScreen = lazy(async () => ({ default: (await retention()).RetentionScreen }));
export const SlipScreen = lazy(async () => ({ default: (await retention()).SlipScreen }));
/** On the first screen: read after the day itself. */
export const KeepingNotice = lazy(async () => ({ default: (await retention()).KeepingNotice }));
export const RightsScreen = lazy(async () => ({ default: (await retention()).RightsScreen }));
export const JournalScreen = lazy(async () => ({ default: (await import('#renderer/features/journal/index.ts')).JournalScreen }));
/** On the first screen of a vault of one's own, until they are done. */
export const FirstSteps = lazy(async () => ({ default: (await import('#renderer/features/first-steps/index.ts')).FirstSteps }));
/** On the first screen, after the application was renewed. */
export const NewsLine = lazy(async () => ({ default: (await import('#renderer/features/help/news-line.tsx')).NewsLine }));
