import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCodeLabel, useMessages } from '#renderer/client/use-messages.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { participantName } from './names.ts';
import { type AgendaItem, type Entitlement, type OpenMeeting, usePreparation } from './preparation-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';

/** Who of those expected may not hear this situation by right, with the reason asked; which college nobody stands for yet. */
export function EntitlementBlock({ meeting, item }: { readonly meeting: OpenMeeting; readonly item: AgendaItem }) {
  const words = useMeetingWords().entitlement;
  const label = useCodeLabel();
  const check = usePreparation((state) => state.entitlements.get(item.id));
  if (!check) return null;
  const { warnings, missingColleges } = check;
  return (
    <Section title={words.title}>
      {missingColleges.length > 0 && (
        <Notice tone="warning">{words.missing(missingColleges.map((college) => label('college', college)).join(', '))}</Notice>
      )}
      {warnings.map((warning) => (
        <Warning key={`${warning.participantId} ${warning.why}`} {...{ meeting, item, warning }} />
      ))}
      {warnings.length === 0 && missingColleges.length === 0 && <p className="quiet">{words.clear}</p>}
    </Section>
  );
}

interface WarningProps {
  readonly meeting: OpenMeeting;
  readonly item: AgendaItem;
  readonly warning: Entitlement['warnings'][number];
}

function Warning({ meeting, item, warning }: WarningProps) {
  const m = useMessages();
  const all = useMeetingWords();
  const words = all.entitlement;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const participant = meeting.participants.find((each) => each.id === warning.participantId);
  const name = participant ? participantName(participant, all) : all.people.noName;
  const who = participant?.structureName && participant.structureName !== name ? `${name} (${participant.structureName})` : name;
  const sentence = words[warning.why](who);
  if (warning.reason !== null) {
    return (
      <Notice tone="info">
        <p>{sentence}</p>
        <p>{words.recorded(warning.reason)}</p>
      </Notice>
    );
  }
  const record = () => {
    if (reason.trim() === '') return setMissing(true);
    void usePreparation.getState().attempt('agenda.justify', { itemId: item.id, participantId: warning.participantId, reason });
  };
  return (
    <Notice tone="warning">
      <p>{sentence}</p>
      <div className="finding-confirm">
        <TextField
          name="reason"
          label={words.reason(name)}
          maxLength={400}
          value={reason}
          error={missing && reason.trim() === '' ? m.errors.reason_required : undefined}
          onChange={setReason}
        />
        <Button size="compact-md" variant="default" onClick={record}>
          {words.record}
        </Button>
      </div>
    </Notice>
  );
}
