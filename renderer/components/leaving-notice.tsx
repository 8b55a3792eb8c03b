import { fileWords } from '#shared/messages/files.ts';
import type { SavedFile } from '#renderer/client/papers.ts';
import { useSession } from '#renderer/client/session.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { Notice } from './notice.tsx';

/** Says, before a file is written, that it leaves the vault and where it goes; after it, where it is. */
export function LeavingNotice({ saved }: { readonly saved?: SavedFile | null }) {
  const words = fileWords[useLanguage()];
  const environment = useSession((session) => session.environment);
  if (saved) {
    return <Notice tone="info">{saved.saved ? words.saved(saved.file ?? '', saved.folder ?? '') : words.notSaved}</Notice>;
  }
  const where =
    environment === null || environment.nativeDialogs
      ? words.leavingChoice
      : words.leavingFolder(`${environment.vaultsFolder}${environment.pathSeparator}CLSM`);
  return (
    <Notice tone="warning" title={words.leavingTitle}>
      {words.leaving} {where}
    </Notice>
  );
}
