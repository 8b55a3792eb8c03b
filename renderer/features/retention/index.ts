export { KeepingNotice } from './keeping-notice.tsx';
export { RetentionScreen } from './retention-screen.tsx';
export { RightsScreen } from './rights-screen.tsx';
export { SlipScreen } from './slip-screen.tsx';
