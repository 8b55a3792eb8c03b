import { type ReactNode, Suspense, useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { TodayScreen } from '#renderer/features/today/index.ts';
import {
  AgreementsScreen,
  FacilitationScreen,
  MeetingsScreen,
  MinutesScreen,
  MissingResourcesScreen,
  PreparationScreen,
} from './meeting-screens.tsx';
import { BackupsScreen } from './backup-screens.tsx';
import { TrashScreen } from './history-screens.tsx';
import { DirectoryScreen, DossierScreen, NewReferral, ReferralList, SettingsScreen, StructureScreen } from './main-screens.tsx';
import { navigate } from './navigate.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import { SearchScreen } from './search-screens.tsx';
import { CheckScreen, CompareScreen, LedgerScreen, OverviewScreen, PublishScreen, ReleaseScreen } from './summary-screens.tsx';
import {
  DiagnosticsScreen,
  HandoverScreen,
  ImportScreen,
  JournalScreen,
  KeysScreen,
  LetterheadScreen,
  LetterScreen,
  LicencesScreen,
  ListsScreen,
  RetentionScreen,
  RightsScreen,
  SlipScreen,
  TemplatesScreen,
  TransferScreen,
} from './vault-screens.tsx';

interface Place {
  /** The whole path; its one group is the number of a record. */
  readonly path: RegExp;
  readonly screen: (id: number) => ReactNode;
}

/** Which screen stands at which path. */
export const places: readonly Place[] = [
  { path: /^\/aujourdhui$/, screen: () => <TodayScreen /> },
  { path: /^\/recherche$/, screen: () => <SearchScreen /> },
  { path: /^\/saisines$/, screen: () => <ReferralList /> },
  { path: /^\/saisines\/nouvelle$/, screen: () => <NewReferral /> },
  { path: /^\/saisines\/(\d{1,15})$/, screen: (id) => <DossierScreen key={id} id={id} /> },
  { path: /^\/reunions$/, screen: () => <MeetingsScreen /> },
  { path: /^\/reunions\/conventions$/, screen: () => <AgreementsScreen /> },
  { path: /^\/reunions\/leviers-manquants$/, screen: () => <MissingResourcesScreen /> },
  { path: /^\/reunions\/(\d{1,15})$/, screen: (id) => <PreparationScreen key={id} id={id} /> },
  { path: /^\/reunions\/(\d{1,15})\/animer$/, screen: (id) => <FacilitationScreen key={id} id={id} /> },
  { path: /^\/reunions\/(\d{1,15})\/compte-rendu$/, screen: (id) => <MinutesScreen key={id} id={id} /> },
  { path: /^\/annuaire$/, screen: () => <DirectoryScreen /> },
  { path: /^\/annuaire\/nouvelle$/, screen: () => <StructureScreen id={null} /> },
  { path: /^\/annuaire\/(\d{1,15})$/, screen: (id) => <StructureScreen key={id} id={id} /> },
  { path: /^\/bilan$/, screen: () => <OverviewScreen /> },
  { path: /^\/bilan\/publier$/, screen: () => <PublishScreen /> },
  { path: /^\/bilan\/registre$/, screen: () => <LedgerScreen /> },
  { path: /^\/bilan\/registre\/(\d{1,15})$/, screen: (id) => <ReleaseScreen key={id} id={id} /> },
  { path: /^\/bilan\/verifier$/, screen: () => <CheckScreen /> },
  { path: /^\/bilan\/comparer$/, screen: () => <CompareScreen /> },
  { path: /^\/parametres\/sauvegardes$/, screen: () => <BackupsScreen /> },
  { path: /^\/parametres$/, screen: () => <SettingsScreen /> },
  { path: /^\/parametres\/listes$/, screen: () => <ListsScreen /> },
  { path: /^\/parametres\/modeles$/, screen: () => <TemplatesScreen /> },
  { path: /^\/parametres\/en-tete$/, screen: () => <LetterheadScreen /> },
  { path: /^\/parametres\/reprise$/, screen: () => <TransferScreen /> },
  { path: /^\/saisines\/(\d{1,15})\/lettre$/, screen: (id) => <LetterScreen key={id} id={id} /> },
  { path: /^\/parametres\/cles$/, screen: () => <KeysScreen /> },
  { path: /^\/parametres\/passation$/, screen: () => <HandoverScreen /> },
  { path: /^\/parametres\/conservation$/, screen: () => <RetentionScreen /> },
  { path: /^\/parametres\/conservation\/(\d{1,15})$/, screen: (id) => <SlipScreen key={id} id={id} /> },
  { path: /^\/parametres\/importer$/, screen: () => <ImportScreen /> },
  { path: /^\/parametres\/corbeille$/, screen: () => <TrashScreen /> },
  { path: /^\/parametres\/journal$/, screen: () => <JournalScreen /> },
  { path: /^\/saisines\/(\d{1,15})\/droits$/, screen: (id) => <RightsScreen key={id} id={id} /> },
  { path: /^\/parametres\/diagnostic$/, screen: () => <DiagnosticsScreen /> },
  { path: /^\/parametres\/licences$/, screen: () => <LicencesScreen /> },
];

/** The screen of the current path; an unknown path leads to today. */
export function Routes() {
  const [path] = useHashLocation();
  useEffect(() => {
    // Every screen begins at its top, however far the one before was scrolled.
    document.documentElement.scrollTop = 0;
  }, [path]);
  for (const place of places) {
    const match = place.path.exec(path);
    // Nothing is said while a screen is read from this machine's own files: it takes no time that one would notice.
    if (match)
      return (
        <ScreenBoundary path={path}>
          <Suspense fallback={null}>{place.screen(Number(match[1]))}</Suspense>
        </ScreenBoundary>
      );
  }
  return <ToToday />;
}

function ToToday() {
  useEffect(() => navigate('/aujourdhui'), []);
  return null;
}
