import { Button } from '@mantine/core';
import { useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { type Ask, type Prepared, usePublish } from './publish-store.ts';

interface ReleaseSectionProps {
  readonly prepared: Prepared;
  readonly asked: Ask;
  readonly stale: boolean;
  /** The period and for whom. */
  readonly title: string;
}

/** The last step, and why it waits when it does. */
export function ReleaseSection({ prepared, asked, stale, title }: ReleaseSectionProps) {
  const words = useSummaryWords().publish;
  const [shown, show] = useState(false);
  // What was typed outlives the panel: it may be closed to look something up.
  const [typed, setTyped] = useState<Typed>(() => ({ readers: prepared.proposedReaders.join('\n'), reason: '', by: '' }));
  const blocked = prepared.findings.some(({ blocking }) => blocking);
  const waits = stale ? words.release.stale : blocked ? words.release.blocked : null;
  useShortcut('Ctrl+Enter', () => show(true), { label: words.release.button, when: waits === null && !shown });
  return (
    <Section title={words.steps.release}>
      <p>{freezes(prepared.outcome, words.release)}</p>
      {waits && <Notice tone="warning">{waits}</Notice>}
      <div>
        <Button disabled={waits !== null} onClick={() => show(true)} rightSection={<Key keys="Ctrl+Enter" />}>
          {words.release.button}
        </Button>
      </div>
      {shown && (
        <ReleasePanel prepared={prepared} asked={asked} title={title} typed={typed} onType={setTyped} onClose={() => show(false)} />
      )}
    </Section>
  );
}

/** What publishing does for good. */
function freezes(outcome: Prepared['outcome'], words: ReturnType<typeof useSummaryWords>['publish']['release']): string {
  return { published: words.freezes, frozen: words.frozenAlready, total_only: words.freezesTotal, open: words.freezesOpen }[outcome];
}

/** Who will read, why exact numbers go out, and who decided so. */
interface Typed {
  readonly readers: string;
  readonly reason: string;
  readonly by: string;
}

interface ReleasePanelProps {
  readonly prepared: Prepared;
  readonly asked: Ask;
  readonly title: string;
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
  readonly onClose: () => void;
}

function ReleasePanel({ prepared, asked, title, typed, onType, onClose }: ReleasePanelProps) {
  const m = useMessages();
  const words = useSummaryWords().publish.release;
  const release = usePublish((state) => state.release);
  const open = prepared.outcome === 'open';
  const needsReason = open && asked.audience === 'copil';
  const { readers, reason, by } = typed;
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const missing = {
    readers: open && readers.trim() === '',
    reason: needsReason && reason.trim() === '',
    by: needsReason && by.trim() === '',
  };
  const publish = async () => {
    setTried(true);
    if (missing.readers || missing.reason || missing.by || busy) return;
    setBusy(true);
    try {
      await release(open ? readers.trim() : null, needsReason ? reason.trim() : null, needsReason ? by.trim() : null);
      onClose();
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
      setBusy(false);
    }
  };
  return (
    <Panel title={words.title} onClose={onClose}>
      <form
        className="form-fields"
        onSubmit={(event) => {
          event.preventDefault();
          void publish();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void publish();
        }}
      >
        <p>
          <strong>{title}</strong>
        </p>
        <p>{freezes(prepared.outcome, words)}</p>
        {open && (
          <TextAreaField
            name="readers"
            label={words.readers}
            description={words.readersHint}
            required
            rows={4}
            value={readers}
            onChange={(readers) => onType({ ...typed, readers })}
            error={tried && missing.readers ? words.needed : undefined}
          />
        )}
        {needsReason && (
          <TextAreaField
            name="reason"
            label={words.reason}
            description={words.reasonHint}
            required
            rows={3}
            value={reason}
            onChange={(reason) => onType({ ...typed, reason })}
            error={tried && missing.reason ? words.needed : undefined}
          />
        )}
        {needsReason && (
          <TextField
            name="by"
            label={words.by}
            description={words.byHint}
            required
            value={by}
            onChange={(by) => onType({ ...typed, by })}
            error={tried && missing.by ? words.needed : undefined}
          />
        )}
        {failure && <Notice tone="danger">{failure}</Notice>}
        <div>
          <Button type="submit" loading={busy}>
            {words.confirm}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
