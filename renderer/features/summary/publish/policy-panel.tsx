import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { Choice } from './choice.tsx';
import { type Policy, type Threshold, usePublish } from './publish-store.ts';

interface PolicyPanelProps {
  readonly policy: Policy;
  readonly onClose: () => void;
}

/** The threshold that is proposed, and its lock. */
export function PolicyPanel({ policy, onClose }: PolicyPanelProps) {
  const m = useMessages();
  const { policyPanel: words, thresholds, release } = useSummaryWords().publish;
  const load = usePublish((state) => state.load);
  const [threshold, setThreshold] = useState<Threshold>(policy.threshold);
  const [locked, setLocked] = useState(policy.locked);
  const [lockedBy, setLockedBy] = useState(policy.lockedBy ?? '');
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  // Whatever weakens a locked threshold is written down with its reason.
  const needsReason = policy.locked && (!locked || threshold !== policy.threshold);
  const missing = { lockedBy: locked && lockedBy.trim() === '', reason: needsReason && reason.trim() === '' };
  const save = async () => {
    setTried(true);
    if (missing.lockedBy || missing.reason) return;
    try {
      const given = { lockedBy: locked ? lockedBy.trim() : null, reason: needsReason ? reason.trim() : null };
      await call('publication.savePolicy', { threshold, locked, ...given });
      await load();
      onClose();
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
    }
  };
  return (
    <Panel title={words.title} onClose={onClose}>
      <form
        className="form-fields"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className="quiet">{words.text}</p>
        <Choice
          legend={words.threshold}
          value={threshold}
          choices={([5, 11] as const).map((value) => ({ value, label: thresholds[value] }))}
          onChange={setThreshold}
        />
        <Checkbox label={words.lock} checked={locked} onChange={(event) => setLocked(event.currentTarget.checked)} />
        {locked && (
          <TextField
            name="lockedBy"
            label={words.lockedBy}
            description={words.lockedByHint}
            required
            value={lockedBy}
            onChange={setLockedBy}
            error={tried && missing.lockedBy ? release.needed : undefined}
          />
        )}
        {needsReason && (
          <TextField
            name="reason"
            label={words.reason}
            required
            value={reason}
            onChange={setReason}
            error={tried && missing.reason ? release.needed : undefined}
          />
        )}
        {failure && <Notice tone="danger">{failure}</Notice>}
        <div>
          <Button type="submit">{words.save}</Button>
        </div>
      </form>
    </Panel>
  );
}
