export { BackupsScreen } from './backups-screen.tsx';
export { LastBackup } from './last-backup.tsx';
export { RestoreScreen } from './restore-screen.tsx';
export { SalvageScreen } from './salvage-screen.tsx';
