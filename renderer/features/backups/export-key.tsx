import { Notice } from '#renderer/components/notice.tsx';
import { useBackupWords } from './use-backup-words.ts';

/** The key of an encrypted export: shown once, in groups, never copied for the person. */
export function ExportKey({ value }: { readonly value: string }) {
  const { words } = useBackupWords();
  return (
    <Notice tone="warning" title={words.export.key}>
      <code className="backups-key">{value}</code>
    </Notice>
  );
}
