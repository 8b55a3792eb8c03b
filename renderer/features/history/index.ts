export { FormerTexts } from './former-texts.tsx';
export { TrashScreen } from './trash-screen.tsx';
