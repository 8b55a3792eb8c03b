import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useShortcut } from '#renderer/app/commands.ts';
import { useCodeLabel } from '#renderer/client/use-messages.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Section } from '#renderer/components/section.tsx';
import { type Entitlement, type Item, useFacilitation, useOpenMeeting } from '../meeting-store.ts';
import { useParticipantName } from '../names.ts';
import { ReasonForm } from '../reason-form.tsx';
import { useWords } from '../use-words.ts';

const nothingToSay: Entitlement = { warnings: [], mustLeave: [], missingColleges: [] };

/** Before an item: who must be out, who needs a reason to be in, which college is missing; then it begins. */
export function BeforeItem({ item }: { readonly item: Item }) {
  const words = useWords();
  const label = useCodeLabel();
  const { entitlement, write, attempt } = useFacilitation();
  const [everyoneOut, setEveryoneOut] = useState(false);
  const [collegesReason, setCollegesReason] = useState(item.collegesReason ?? '');
  const { warnings, mustLeave, missingColleges } = entitlement ?? nothingToSay;
  const nameOf = useNameOfId();
  const start = () => void attempt(() => write('agenda.start', { itemId: item.id, everyoneOut, collegesReason: collegesReason || null }));
  useShortcut('S', start, { label: words.item.start });
  const clear = warnings.length + mustLeave.length + missingColleges.length === 0;
  return (
    <Section title={words.before.title}>
      {item.type === 'situation' && <p className="quiet">{words.before.among}</p>}
      {clear && <p>{words.before.ready}</p>}
      <ul className="before">
        {warnings.map(({ participantId, why, reason }) => (
          <li key={participantId} className="before-warning">
            <p>{words.before[why](nameOf(participantId))}</p>
            {reason === null ? (
              <ReasonForm
                form="agenda.justify"
                subject={`${item.id}-${participantId}`}
                label={words.before.reason(nameOf(participantId))}
                submitLabel={words.before.saveReason}
                onSend={(text) => write('agenda.justify', { itemId: item.id, participantId, reason: text })}
              />
            ) : (
              <p className="quiet">{words.before.reasonGiven(reason)}</p>
            )}
          </li>
        ))}
        {mustLeave.map(({ participantId, why }) => (
          <li key={participantId} className="before-warning">
            {words.before[why](nameOf(participantId))}
          </li>
        ))}
      </ul>
      {mustLeave.length > 0 && (
        <Checkbox
          label={words.before.everyoneOut}
          checked={everyoneOut}
          onChange={(event) => setEveryoneOut(event.currentTarget.checked)}
        />
      )}
      {missingColleges.length > 0 && (
        <>
          <p className="before-warning">{words.before.colleges(missingColleges.map((code) => label('college', code)).join(', '))}</p>
          <TextField
            name="collegesReason"
            label={words.before.collegesReason}
            description={words.before.collegesHint}
            maxLength={400}
            value={collegesReason}
            onChange={setCollegesReason}
          />
        </>
      )}
      <div>
        <Button onClick={start} rightSection={<Key keys="S" />}>
          {item.startedAt === null ? words.item.start : words.item.resume}
        </Button>
      </div>
    </Section>
  );
}

function useNameOfId(): (participantId: number) => string {
  const meeting = useOpenMeeting();
  const nameOf = useParticipantName();
  return (participantId) => {
    const found = meeting.participants.find((participant) => participant.id === participantId);
    return found ? nameOf(found) : '';
  };
}
