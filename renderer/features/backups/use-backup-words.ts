import { formatClock, formatDate } from '#shared/dates/format.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { type BackupWords, backupCatalogues } from '#shared/messages/backups-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

interface BackupSpeech {
  readonly words: BackupWords;
  /** « 21 novembre 2026 à 14:32 » of an instant. */
  readonly when: (instant: string) => string;
  /** « 1,4 Mo » of a number of bytes. */
  readonly size: (bytes: number) => string;
}

/** What the pages of the backups say, in the language of the interface. */
export function useBackupWords(): BackupSpeech {
  const language = useLanguage();
  const words = backupCatalogues[language];
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return {
    words,
    // With the year: backups are kept for one.
    when: (instant) => words.when(formatDate(localDateOf(new Date(instant)), language), formatClock(new Date(instant))),
    size: (bytes) =>
      bytes < 1_000_000
        ? words.size.kilobytes(number.format(Math.ceil(bytes / 1_000)))
        : words.size.megabytes(number.format(bytes / 1_000_000)),
  };
}
