import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { NumberField } from '#renderer/components/fields/number-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { type BackupStatus, useBackups } from './backups-store.ts';
import { PathField } from './path-field.tsx';
import { useBackupWords } from './use-backup-words.ts';

/** A week: as often as the coordinator is there and a stick can be at hand. */
const USUAL_DAYS = 7;

/** A second place of the person's choice, and when to be reminded of it. */
export function SecondPlace({ second }: { readonly second: BackupStatus['second'] }) {
  const m = useMessages();
  const { words, when } = useBackupWords();
  const saveSettings = useBackups((backups) => backups.saveSettings);
  const [folder, setFolder] = useState(second?.folder ?? '');
  const [days, setDays] = useState<number | null>(second?.remindAfterDays ?? USUAL_DAYS);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async (secondFolder: string | null) => {
    setBusy(true);
    setError(null);
    try {
      await saveSettings({ secondFolder, remindAfterDays: days ?? USUAL_DAYS });
    } catch (thrown) {
      setError(errorText(m, envelopeOf(thrown)));
    }
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (folder.trim() === '') setError(m.errors.required);
    else void save(folder.trim());
  };
  return (
    <Section title={words.second.title} description={words.second.lead}>
      {second?.due && <Notice tone="warning">{words.second.due(second.remindAfterDays)}</Notice>}
      {second && !second.reachable && <Notice tone="info">{words.second.out}</Notice>}
      {second?.reachable && second.failure && <Notice tone="warning">{errorText(m, { code: second.failure.code, params: {} })}</Notice>}
      {second && <p>{second.lastAt === null ? words.second.never : words.second.last(when(second.lastAt))}</p>}
      <form className="backups-form" noValidate onSubmit={submit}>
        <PathField
          name="secondFolder"
          what="folder"
          browse={words.second.browse}
          label={words.second.folder}
          description={words.second.folderHint}
          value={folder}
          onChange={(value) => {
            setFolder(value);
            setError(null);
          }}
          error={error ?? undefined}
        />
        <NumberField
          name="remindAfterDays"
          label={words.second.remind}
          description={words.second.remindHint}
          unit={words.second.days}
          min={1}
          max={90}
          value={days}
          onChange={setDays}
        />
        <div className="backups-actions">
          <Button type="submit" variant="default" loading={busy} disabled={days === null}>
            {words.second.save}
          </Button>
          {second && (
            <Button variant="subtle" onClick={() => void save(null)}>
              {words.second.stop}
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}
