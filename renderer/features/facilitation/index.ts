export { FacilitationScreen } from './facilitation-screen.tsx';
export { MinutesScreen } from './minutes/minutes-screen.tsx';
