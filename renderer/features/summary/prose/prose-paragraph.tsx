import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { onSaveDraftsNow } from '#renderer/client/drafts.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { type LockedText, lockedText, templateOf } from './locked-text.ts';
import { LockedTextArea, Marked } from './locked-text-area.tsx';

type Prepared = OutputOf<'publication.prepared'>;

interface ProseParagraphProps {
  /** Its place in the text, from 1. */
  readonly number: number;
  readonly paragraph: Prepared['prose'][number];
  readonly findings: Prepared['findings'];
  /** Keeps a template. @throws CallError */
  readonly onSave: (template: string) => Promise<void>;
}

/** One paragraph: read, edited in its place, or taken back to what was composed. */
export function ProseParagraph({ number, paragraph, findings, onSave }: ProseParagraphProps) {
  const m = useMessages();
  const words = useSummaryWords().publish.prose;
  const { composed, text, numbers } = paragraph;
  const [edited, setEdited] = useState<LockedText | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The keyboard comes back to where it began.
    if (edited === null && wasEditing.current) editButton.current?.focus();
    wasEditing.current = edited !== null;
  }, [edited]);

  const keep = async (template: string) => {
    try {
      if (template !== text) await onSave(template);
      setFailure(null);
      setEdited(null);
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
    }
  };
  // A lock in the middle of a sentence keeps what was written.
  const unsaved = edited && templateOf(edited);
  useEffect(() => (unsaved === null || unsaved === text ? undefined : onSaveDraftsNow(() => onSave(unsaved))), [unsaved, text, onSave]);

  return (
    <li className="prose-paragraph">
      <div className="prose-words">
        {edited ? (
          <>
            <LockedTextArea
              label={words.label(number)}
              value={edited}
              onChange={setEdited}
              onSave={() => void keep(templateOf(edited))}
              onGiveUp={() => setEdited(null)}
            />
            <div className="prose-actions">
              <Button size="compact-md" onClick={() => void keep(templateOf(edited))}>
                {words.save}
              </Button>
              <Button size="compact-md" variant="default" onClick={() => setEdited(null)}>
                {m.common.cancel}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p className="report-paragraph">
              <Marked {...lockedText(text, numbers)} />
            </p>
            <div className="prose-actions">
              <Button
                ref={editButton}
                size="compact-md"
                variant="default"
                aria-label={words.editOf(number)}
                onClick={() => setEdited(lockedText(text, numbers))}
              >
                {words.edit}
              </Button>
              {text !== composed && (
                <>
                  <Button size="compact-md" variant="subtle" aria-label={words.composeOf(number)} onClick={() => void keep(composed)}>
                    {words.compose}
                  </Button>
                  <span className="quiet">{words.edited}</span>
                </>
              )}
            </div>
          </>
        )}
        {failure && <Notice tone="danger">{failure}</Notice>}
      </div>
      <Findings findings={findings} number={number} />
    </li>
  );
}

function Findings({ findings, number }: { readonly findings: Prepared['findings']; readonly number: number }) {
  const words = useSummaryWords().publish.prose;
  if (findings.length === 0) return null;
  return (
    <div className="prose-findings">
      {findings.map((finding) => (
        <Notice
          key={finding.text}
          tone={finding.blocking ? 'danger' : 'warning'}
          title={`${words.paragraph(number)} : ${(finding.blocking ? words.blocking : words.warning).toLowerCase()}`}
        >
          {finding.text}
        </Notice>
      ))}
    </div>
  );
}
