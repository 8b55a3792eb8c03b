import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { type MeetingSeries, useMeetingList } from './meeting-list-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';
import { useSendForm } from './use-send-form.ts';

/** The series of meetings, one for each territory; a new one begins with its name. */
export function SeriesPanel({ series, onClose }: { readonly series: readonly MeetingSeries[]; readonly onClose: () => void }) {
  const words = useMeetingWords().seriesForm;
  const [edited, setEdited] = useState<MeetingSeries | null>(null);
  // The form begins anew each time that a series was saved, or another one is chosen.
  const [round, setRound] = useState(0);
  return (
    <Panel title={words.title} onClose={onClose}>
      <p className="quiet">{words.text}</p>
      {series.length > 0 && (
        <ul className="plain-list meeting-series-list">
          {series.map((each) => (
            <li key={each.id}>
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={words.edit(each.name)}
                onClick={() => {
                  setEdited(each);
                  setRound((now) => now + 1);
                }}
              >
                {each.name}
              </Button>
              {!each.active && <span className="quiet">{words.inactive}</span>}
            </li>
          ))}
        </ul>
      )}
      <SeriesForm
        key={round}
        series={edited}
        onClose={onClose}
        onDone={() => {
          setEdited(null);
          setRound((now) => now + 1);
          void useMeetingList.getState().reload();
        }}
      />
    </Panel>
  );
}

interface SeriesFormProps {
  readonly series: MeetingSeries | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function SeriesForm({ series, onDone, onClose }: SeriesFormProps) {
  const words = useMeetingWords().seriesForm;
  const form = useSendForm<'meetings.saveSeries', { readonly name: string; readonly active: boolean }>({
    operation: 'meetings.saveSeries',
    subject: series === null ? '' : String(series.id),
    initial: { name: series?.name ?? '', active: series?.active ?? true },
    toInput: (values) => ({ ...values, id: series?.id ?? null, rule: series?.rule ?? null }),
    onDone,
  });
  return (
    <DraftForm
      form={form}
      label={series ? words.edit(series.name) : words.add}
      submitLabel={series ? words.save : words.add}
      onCancel={onClose}
    >
      <TextField label={words.name} required maxLength={200} {...form.field('name')} />
      {series && (
        <Checkbox
          label={words.active}
          checked={form.values.active}
          onChange={(event) => form.patch({ active: event.currentTarget.checked })}
        />
      )}
    </DraftForm>
  );
}
