export { YearScreen } from './year-screen.tsx';
