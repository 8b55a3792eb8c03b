import type { OutputOf } from '#shared/contract/contract.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import type { MeetingSeries } from './meeting-list-store.ts';
import { PlaceFields, type PlaceValues } from './place-fields.tsx';
import { useMeetingWords } from './use-meeting-words.ts';
import { useSendForm } from './use-send-form.ts';

/** What is known of a meeting before its form is filled. */
export interface MeetingFacts extends PlaceValues {
  readonly seriesId: number | null;
}

interface MeetingPanelProps {
  /** The meeting that is changed, or `null` for a new one. */
  readonly meetingId: number | null;
  readonly initial: MeetingFacts;
  readonly series: readonly MeetingSeries[];
  /** With the number of the meeting. */
  readonly onDone: (id: number) => void;
  readonly onClose: () => void;
}

/** One meeting: its day, times, place, host and series. */
export function MeetingPanel({ meetingId, initial, series, onDone, onClose }: MeetingPanelProps) {
  const words = useMeetingWords();
  const title = meetingId === null ? words.form.newTitle : words.form.editTitle;
  const options = { subject: meetingId === null ? '' : String(meetingId), initial };
  const creating = useSendForm<'meetings.create' | 'meetings.update', MeetingFacts>({
    ...options,
    operation: meetingId === null ? 'meetings.create' : 'meetings.update',
    toInput: (values) => (meetingId === null ? values : { ...values, meetingId }),
    onDone: (answer) => onDone(meetingId ?? createdId(answer)),
  });
  return (
    <Panel title={title} onClose={onClose}>
      <DraftForm form={creating} label={title} submitLabel={words.form.save} onCancel={onClose}>
        <PlaceFields form={creating} seriesId={creating.values.seriesId} meetingId={meetingId} />
        {series.length > 0 && (
          <SeriesField series={series} value={creating.values.seriesId} onChange={(seriesId) => creating.patch({ seriesId })} />
        )}
      </DraftForm>
    </Panel>
  );
}

/** The number of the meeting that was made. */
function createdId(answer: OutputOf<'meetings.create' | 'meetings.update'>): number {
  return (answer as unknown as OutputOf<'meetings.create'>).id;
}

interface SeriesFieldProps {
  readonly series: readonly MeetingSeries[];
  readonly value: number | null;
  readonly onChange: (seriesId: number | null) => void;
}

/** Which territory or sector a meeting is for; a series that ended is only offered where it stands already. */
export function SeriesField({ series, value, onChange }: SeriesFieldProps) {
  const words = useMeetingWords();
  return (
    <ChoiceSelect
      name="seriesId"
      label={words.series}
      emptyLabel={words.noSeries}
      choices={series.filter((each) => each.active || each.id === value).map((each) => ({ value: String(each.id), label: each.name }))}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  );
}

/** Where the form of a new meeting begins: no day yet. */
export function noFacts(seriesId: number | null, on: LocalDate | null = null): MeetingFacts {
  return { seriesId, on, startsAt: null, endsAt: null, place: null, hostId: null };
}
