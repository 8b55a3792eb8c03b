export { LetterScreen } from './letter/letter-screen.tsx';
export { ListsScreen } from './lists/lists-screen.tsx';
export { TemplatesScreen } from './templates/templates-screen.tsx';
export { TransferScreen } from './transfer/transfer-screen.tsx';
