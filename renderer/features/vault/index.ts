export { VaultScreens } from './vault-screens.tsx';
