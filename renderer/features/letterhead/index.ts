export { LetterheadScreen } from './letterhead-screen.tsx';
