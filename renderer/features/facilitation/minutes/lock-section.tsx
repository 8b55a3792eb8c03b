import { Button } from '@mantine/core';
import { saveDraftsNow } from '#renderer/client/drafts.ts';
import { Section } from '#renderer/components/section.tsx';
import { ReasonForm } from '../reason-form.tsx';
import { useWords } from '../use-words.ts';
import { useMinutes, type Versions } from './minutes-store.ts';

interface LockSectionProps {
  readonly meetingId: number;
  readonly versions: Versions;
  /** Whether the version in preparation is shown: only that one can be locked. */
  readonly preparing: boolean;
}

/** The locked versions, and the locking of the next one; from the second on it says what it corrects. */
export function LockSection({ meetingId, versions, preparing }: LockSectionProps) {
  const words = useWords().minutes;
  const { write, attempt, choose } = useMinutes();
  const lock = async (correction: string | null) => {
    await saveDraftsNow();
    const { version } = await write('minutes.lock', { meetingId, correction });
    await choose({ version });
  };
  return (
    <Section title={words.lock} description={words.lockText}>
      {versions.locked.map(({ version, correction }) => (
        <p key={version} role="status">
          {words.locked(version)} {correction !== null && words.correctionOf(correction)}
        </p>
      ))}
      {preparing && versions.locked.length === 0 && (
        <div>
          <Button onClick={() => void attempt(() => lock(null))}>{words.lock}</Button>
        </div>
      )}
      {preparing && versions.locked.length > 0 && (
        <ReasonForm
          form="minutes.lock"
          subject={String(meetingId)}
          label={words.correction}
          submitLabel={words.lock}
          onSend={(correction) => lock(correction)}
        />
      )}
    </Section>
  );
}
