export { AgreementsScreen } from './agreements-screen.tsx';
export { MeetingsScreen } from './meetings-screen.tsx';
export { MissingResourcesScreen } from './missing-resources-screen.tsx';
export { PreparationScreen } from './preparation-screen.tsx';
