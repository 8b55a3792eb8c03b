export { HandoverScreen } from './handover-screen.tsx';
export { KeysScreen } from './keys-screen.tsx';
