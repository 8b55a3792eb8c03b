export { SwitchPanel } from './switch-panel.tsx';
