import { today } from '#renderer/client/clock.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { CodeSelect } from '#renderer/components/fields/code-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { PlaceFields, type PlaceValues } from './place-fields.tsx';
import { type OpenMeeting, usePreparation } from './preparation-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';
import { useSendForm } from './use-send-form.ts';

interface StatusPanelProps {
  readonly meeting: OpenMeeting;
  readonly onClose: () => void;
}

function subjectOf(meeting: OpenMeeting): string {
  return String(meeting.id);
}

/** The convocation is sent on a day; the permanent members who are missing are added. */
export function ConvenePanel({ meeting, onClose }: StatusPanelProps) {
  const words = useMeetingWords().preparation;
  const form = useSendForm<'meetings.convene', { readonly on: LocalDate | null }>({
    operation: 'meetings.convene',
    subject: subjectOf(meeting),
    initial: { on: today() },
    toInput: (values) => ({ ...values, meetingId: meeting.id }),
    onDone: () => {
      void usePreparation.getState().reload();
      onClose();
    },
  });
  return (
    <Panel title={words.convenePanel} onClose={onClose}>
      <DraftForm form={form} label={words.convenePanel} submitLabel={words.convene} onCancel={onClose}>
        <p className="quiet">{words.conveneText}</p>
        <DateField label={words.convenedOn} required {...form.field('on')} />
      </DraftForm>
    </Panel>
  );
}

interface WhyValues {
  readonly reason: string | null;
  readonly reasonText: string | null;
}

/** The meeting does not take place: counted with its reason. */
export function CancelPanel({ meeting, onClose }: StatusPanelProps) {
  const words = useMeetingWords().preparation;
  const form = useSendForm<'meetings.cancel', WhyValues>({
    operation: 'meetings.cancel',
    subject: subjectOf(meeting),
    initial: { reason: null, reasonText: null },
    toInput: (values) => ({ ...values, meetingId: meeting.id }),
    onDone: () => {
      void usePreparation.getState().reload();
      onClose();
    },
  });
  return (
    <Panel title={words.cancelPanel} onClose={onClose}>
      <DraftForm form={form} label={words.cancelPanel} submitLabel={words.cancel} onCancel={onClose}>
        <p className="quiet">{words.cancelText}</p>
        <CodeSelect label={words.reason} list="meetingCancellation" required {...form.field('reason')} />
        <TextAreaField label={words.reasonText} maxLength={2000} {...form.field('reasonText')} />
      </DraftForm>
    </Panel>
  );
}

/** The meeting is held on another day: a new meeting takes over what was prepared. */
export function PostponePanel({ meeting, onClose, onDone }: StatusPanelProps & { readonly onDone: (id: number) => void }) {
  const words = useMeetingWords().preparation;
  const { startsAt, endsAt, place, hostId } = meeting;
  const form = useSendForm<'meetings.postpone', WhyValues & PlaceValues>({
    operation: 'meetings.postpone',
    subject: subjectOf(meeting),
    initial: { reason: null, reasonText: null, on: null, startsAt, endsAt, place, hostId },
    toInput: ({ reason, reasonText, ...to }) => ({ meetingId: meeting.id, reason, reasonText, to }),
    prefix: 'to',
    onDone: ({ id }) => onDone(id),
  });
  return (
    <Panel title={words.postponePanel} onClose={onClose}>
      <DraftForm form={form} label={words.postponePanel} submitLabel={words.postpone} onCancel={onClose}>
        <p className="quiet">{words.postponeText}</p>
        <CodeSelect label={words.reason} list="meetingCancellation" required {...form.field('reason')} />
        <TextAreaField label={words.reasonText} maxLength={2000} {...form.field('reasonText')} />
        <PlaceFields form={form} seriesId={meeting.seriesId} meetingId={meeting.id} />
      </DraftForm>
    </Panel>
  );
}
