export { ListsScreen } from './lists/lists-screen.tsx';
