export { DirectoryScreen } from './directory-screen.tsx';
export { StructureScreen } from './structure-screen.tsx';
