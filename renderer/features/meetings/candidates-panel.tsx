import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { formatDate } from '#shared/dates/format.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useCodeLabel, useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { NumberField } from '#renderer/components/fields/number-field.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { useRowKeys } from '#renderer/components/use-row-keys.ts';
import { usePreparation } from './preparation-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';

type Candidate = OutputOf<'agenda.candidates'>[number];

/** Minutes that a situation usually takes in a meeting of two hours. */
const USUAL_MINUTES = 20;

/** Situations that could be examined, each with why; several are ticked and added at once. */
export function CandidatesPanel({ meetingId, onClose }: { readonly meetingId: number; readonly onClose: () => void }) {
  const m = useMessages();
  const words = useMeetingWords();
  const language = useLanguage();
  const label = useCodeLabel();
  const [candidates, setCandidates] = useState<readonly Candidate[] | null>(null);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [minutes, setMinutes] = useState<number | null>(USUAL_MINUTES);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { ref, onKeyDown, enter } = useRowKeys<HTMLUListElement>();

  useEffect(() => {
    call('agenda.candidates', { meetingId }).then(setCandidates, (error: unknown) => setFailure(errorText(m, envelopeOf(error))));
  }, [meetingId, m]);
  useEffect(() => {
    if (candidates) enter('first');
    // Only when the list has come: the keyboard then begins on its first line.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [candidates]);

  const add = async () => {
    if (busy || minutes === null || chosen.length === 0) return;
    setBusy(true);
    // In the order of the list, one after the other: that is their order on the agenda.
    for (const { referralId } of (candidates ?? []).filter((each) => chosen.includes(each.referralId))) {
      try {
        await call('agenda.add', { meetingId, item: { type: 'situation', referralId, title: null, structureId: null, minutes } });
        setChosen((now) => now.filter((id) => id !== referralId));
      } catch (error) {
        setFailure(errorText(m, envelopeOf(error)));
        setBusy(false);
        await usePreparation.getState().reload();
        return;
      }
    }
    // First the panel, then the list: what is pressed next belongs to the page.
    onClose();
    await usePreparation.getState().reload();
  };

  return (
    <Panel title={words.candidates.title} onClose={onClose}>
      <form
        aria-label={words.candidates.title}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) {
            event.preventDefault();
            void add();
          }
        }}
      >
        {failure && <Notice tone="danger">{failure}</Notice>}
        {candidates?.length === 0 && (
          <EmptyState title={words.candidates.none}>
            <p>{words.candidates.noneText}</p>
          </EmptyState>
        )}
        {candidates && candidates.length > 0 && (
          <>
            <p className="quiet">{words.candidates.text}</p>
            <ul ref={ref} onKeyDown={onKeyDown} className="plain-list candidates">
              {candidates.map(({ referralId, reference, structureName, context, because, since, colleges }) => (
                <li key={referralId}>
                  <Checkbox
                    data-row
                    label={reference}
                    description={[
                      words.candidates.because[because](formatDate(since, language)),
                      label('context', context),
                      structureName,
                      ...(colleges.length > 0 ? [words.agenda.colleges(colleges.map((code) => label('college', code)).join(', '))] : []),
                    ].join(' · ')}
                    checked={chosen.includes(referralId)}
                    onChange={(event) =>
                      setChosen(event.currentTarget.checked ? [...chosen, referralId] : chosen.filter((id) => id !== referralId))
                    }
                  />
                </li>
              ))}
            </ul>
            <NumberField
              name="minutes"
              label={words.candidates.minutes}
              unit={words.other.unit}
              min={0}
              max={600}
              value={minutes}
              onChange={setMinutes}
            />
            <div className="form-footer">
              <div className="form-footer-row">
                <Button
                  type="submit"
                  loading={busy}
                  disabled={chosen.length === 0 || minutes === null}
                  rightSection={<Key keys="Ctrl+Enter" />}
                >
                  {words.candidates.add(chosen.length)}
                </Button>
                <Button variant="default" onClick={onClose}>
                  {m.common.cancel}
                </Button>
              </div>
            </div>
          </>
        )}
      </form>
    </Panel>
  );
}
