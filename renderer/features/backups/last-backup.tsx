import { useEffect } from 'react';
import { Notice } from '#renderer/components/notice.tsx';
import { useBackups } from './backups-store.ts';
import { useBackupWords } from './use-backup-words.ts';
import './backups.css';

/** When the last verified backup was made; a warning when none could be made, or the second place is overdue. Nothing as long as it is not known. */
export function LastBackup() {
  const { words, when } = useBackupWords();
  const { status, load } = useBackups();
  useEffect(() => void load(), [load]);
  if (!status) return null;
  const { last, failure, second } = status;
  const link = <a href="#/parametres/sauvegardes">{words.today.open}</a>;
  const warning = failure ? words.today.failed : second?.due ? words.today.due : null;
  return (
    <div className="backups-today">
      {warning && (
        <Notice tone="warning">
          {warning} {link}
        </Notice>
      )}
      <p className="quiet">
        {last ? words.today.last(when(last.at)) : words.today.none}
        {!warning && <> · {link}</>}
      </p>
    </div>
  );
}
