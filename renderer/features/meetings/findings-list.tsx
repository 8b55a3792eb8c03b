import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { type Finding, usePreparation } from './preparation-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';

interface FindingsListProps {
  readonly meetingId: number;
  readonly findings: readonly Finding[];
  /** Where the texts are about to go: a confirmation holds for that only. */
  readonly destination: 'projector' | 'paper';
  /** After something was confirmed. */
  readonly onConfirmed?: () => void;
}

/** What the guard found, passage by passage: what it is, what to write instead, and where it is allowed, a reason to keep it. */
export function FindingsList({ meetingId, findings, destination, onConfirmed }: FindingsListProps) {
  const words = useMeetingWords();
  if (findings.length === 0) return null;
  return (
    <ul className="plain-list findings" aria-label={words.findings.title}>
      {findings.map((finding) => (
        <FindingLine
          key={`${finding.field} ${finding.kind} ${finding.start} ${finding.excerpt}`}
          {...{ meetingId, finding, destination }}
          onConfirmed={onConfirmed}
        />
      ))}
    </ul>
  );
}

interface FindingLineProps {
  readonly meetingId: number;
  readonly finding: Finding;
  readonly destination: 'projector' | 'paper';
  readonly onConfirmed: (() => void) | undefined;
}

function FindingLine({ meetingId, finding, destination, onConfirmed }: FindingLineProps) {
  const m = useMessages();
  const words = useMeetingWords().findings;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { kind, excerpt, outcome, field } = finding;
  const confirm = async () => {
    if (reason.trim() === '') return setMissing(true);
    const accepted = await usePreparation.getState().attempt('meetings.confirm', { meetingId, destination, kind, excerpt, reason });
    if (accepted) onConfirmed?.();
  };
  return (
    <li className="finding" data-outcome={outcome}>
      <p>
        <StatusWord tone={outcome === 'block' ? 'stopped' : 'active'}>
          <mark>{excerpt}</mark>
        </StatusWord>{' '}
        <span className="quiet">
          {m.guard.kinds[kind]}, {isKnown(field, words.where) ? words.where[field] : words.elsewhere}
        </span>
      </p>
      <p className="small">{m.guard.explain[kind]}</p>
      {outcome === 'block' ? (
        <p className="small">
          <strong>{words.block}</strong>
        </p>
      ) : (
        <div className="finding-confirm">
          <TextField
            name="reason"
            label={words.confirmReason(excerpt)}
            maxLength={400}
            value={reason}
            error={missing && reason.trim() === '' ? m.errors.reason_required : undefined}
            onChange={setReason}
          />
          <Button size="compact-md" variant="default" onClick={() => void confirm()}>
            {words.confirmButton} {destination === 'paper' ? words.forPaper : words.forProjector}
          </Button>
        </div>
      )}
    </li>
  );
}

function isKnown<T extends object>(field: string, where: T): field is keyof T & string {
  return field in where;
}
