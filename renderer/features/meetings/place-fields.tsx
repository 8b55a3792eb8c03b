import { Button } from '@mantine/core';
import { formatDate } from '#shared/dates/format.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { StructureField } from '#renderer/components/fields/structure-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';
import { ClockField } from './clock-field.tsx';
import { useHosts } from './use-hosts.ts';
import { useMeetingWords } from './use-meeting-words.ts';

/** When and where a meeting is, and who hosts it, while it is typed. */
export interface PlaceValues {
  readonly on: LocalDate | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly hostId: number | null;
}

interface PlaceFieldsProps<V extends PlaceValues> {
  readonly form: DraftFormState<V>;
  readonly seriesId: number | null;
  /** The meeting that is changed, or `null` for a new one. */
  readonly meetingId: number | null;
}

/** Day, times, place and host; whose turn it is to host is said with its reason, and one key takes it. */
export function PlaceFields<V extends PlaceValues>({ form, seriesId, meetingId }: PlaceFieldsProps<V>) {
  const words = useMeetingWords().form;
  const { values } = form;
  const change = (changed: Partial<PlaceValues>) => form.patch(changed as Partial<V>);
  return (
    <>
      <DateField name="on" label={words.on} required value={values.on} onChange={(on) => change({ on })} error={form.error('on')} />
      <div className="meeting-times">
        <ClockField
          name="startsAt"
          label={words.startsAt}
          value={values.startsAt}
          onChange={(startsAt) => change({ startsAt })}
          error={form.error('startsAt')}
        />
        <ClockField
          name="endsAt"
          label={words.endsAt}
          value={values.endsAt}
          onChange={(endsAt) => change({ endsAt })}
          error={form.error('endsAt')}
        />
      </div>
      <div className="meeting-host">
        <StructureField
          name="hostId"
          label={words.host}
          value={values.hostId}
          onChange={(hostId) => change({ hostId })}
          error={form.error('hostId')}
        />
        <NextHost on={values.on} seriesId={seriesId} meetingId={meetingId} chosen={values.hostId} onTake={(hostId) => change({ hostId })} />
      </div>
      <TextField
        name="place"
        label={words.place}
        description={words.placeHint}
        maxLength={200}
        value={values.place}
        onChange={(place) => change({ place })}
        error={form.error('place')}
      />
    </>
  );
}

interface NextHostProps {
  readonly on: LocalDate | null;
  readonly seriesId: number | null;
  readonly meetingId: number | null;
  readonly chosen: number | null;
  readonly onTake: (structureId: number) => void;
}

/** Whose turn it is to host, and why. */
function NextHost({ on, seriesId, meetingId, chosen, onTake }: NextHostProps) {
  const words = useMeetingWords().form;
  const language = useLanguage();
  const hosts = useHosts(on, seriesId, meetingId);
  if (hosts === null) return null;
  const [next] = hosts;
  if (!next) return <p className="quiet small">{words.noHosts}</p>;
  return (
    <div className="meeting-next-host">
      <p className="quiet small" role="status">
        {next.lastHostedOn === null ? words.hostNever(next.name) : words.hostLast(next.name, formatDate(next.lastHostedOn, language))}
      </p>
      {chosen !== next.structureId && (
        <Button
          size="compact-md"
          variant="default"
          onClick={(event) => {
            onTake(next.structureId);
            // The button goes away with its proposal: the keyboard stands in the next field then.
            const place = event.currentTarget.form?.elements.namedItem('place');
            if (place instanceof HTMLElement) place.focus();
          }}
        >
          {words.takeProposed(next.name)}
        </Button>
      )}
    </div>
  );
}
