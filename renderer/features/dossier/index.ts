export { DossierScreen } from './dossier-screen.tsx';
