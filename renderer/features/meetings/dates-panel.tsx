import { Checkbox } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatLongDate, monthNames } from '#shared/dates/format.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { datesOfRule } from '#shared/meeting/series-rule.ts';
import { call } from '#renderer/client/call.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { NumberField } from '#renderer/components/fields/number-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { ClockField } from './clock-field.tsx';
import { type MeetingSeries, type MeetingSummary, useMeetingList } from './meeting-list-store.ts';
import { SeriesField } from './meeting-panel.tsx';
import { useMeetingWords } from './use-meeting-words.ts';
import { useSendForm } from './use-send-form.ts';
import { WeekdayField } from './weekday-field.tsx';

/** The most that one operation makes. */
const MOST_DATES = 60;
const NTH = [1, 2, 3, 4, 5, -1] as const;

interface DatesValues {
  readonly seriesId: number | null;
  readonly weekday: number;
  readonly nth: readonly number[];
  readonly everyMonths: number | null;
  readonly excludedMonths: readonly number[];
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  /** Days of the rule that are not wanted. */
  readonly without: readonly LocalDate[];
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly rotateHosts: boolean;
}

interface DatesPanelProps {
  readonly year: number;
  readonly seriesId: number | null;
  readonly series: readonly MeetingSeries[];
  /** Meetings that exist, so that a day is not taken twice. */
  readonly meetings: readonly MeetingSummary[];
  readonly onClose: () => void;
}

/** A series of dates at once: a rule, the days it gives, each of which can be left out. */
export function DatesPanel({ year, seriesId, series, meetings, onClose }: DatesPanelProps) {
  const words = useMeetingWords();
  const language = useLanguage();
  const [keepRule, setKeepRule] = useState(true);
  const form = useSendForm<'meetings.createSeries', DatesValues>({
    operation: 'meetings.createSeries',
    subject: String(year),
    initial: firstValues(year, seriesId, series),
    toInput: (values) => ({
      seriesId: values.seriesId,
      days: wantedDays(values, takenDays(values)),
      startsAt: values.startsAt,
      endsAt: values.endsAt,
      place: values.place,
      rotateHosts: values.rotateHosts,
    }),
    onDone: () => {
      void keepTheRule();
      onClose();
    },
  });
  const { values } = form;
  const takenDays = ({ seriesId: id }: DatesValues) =>
    new Set(meetings.filter((meeting) => meeting.seriesId === id && meeting.status !== 'cancelled').map((meeting) => meeting.on));
  const taken = takenDays(values);
  const days = daysOf(values);
  const wanted = wantedDays(values, taken);
  const chosenSeries = series.find((each) => each.id === values.seriesId);

  const keepTheRule = async () => {
    // The meetings are made; a rule that could not be kept is typed again next year, nothing else.
    if (chosenSeries && keepRule) await call('meetings.saveSeries', { ...chosenSeries, rule: ruleOf(values) }).catch(() => undefined);
    await useMeetingList.getState().reload();
  };
  const toggle = <T,>(list: readonly T[], item: T): T[] => (list.includes(item) ? list.filter((each) => each !== item) : [...list, item]);

  return (
    <Panel title={words.dates.title} onClose={onClose} wide>
      <DraftForm form={form} label={words.dates.title} submitLabel={words.dates.create} onCancel={onClose}>
        <WeekdayField value={values.weekday} onChange={(weekday) => form.patch({ weekday })} />
        <Boxes label={words.dates.nth} error={form.error('days')}>
          {NTH.map((nth) => (
            <Checkbox
              key={nth}
              label={words.dates.nthNames[`${nth}`]}
              checked={values.nth.includes(nth)}
              onChange={() => form.patch({ nth: toggle(values.nth, nth) })}
            />
          ))}
        </Boxes>
        <Boxes label={words.dates.excluded}>
          {monthNames[language].map((name, index) => (
            <Checkbox
              key={name}
              label={name}
              checked={values.excludedMonths.includes(index + 1)}
              onChange={() => form.patch({ excludedMonths: toggle(values.excludedMonths, index + 1) })}
            />
          ))}
        </Boxes>
        <div className="meeting-times">
          <NumberField label={words.dates.everyMonths} unit={words.dates.everyMonthsUnit} min={1} max={12} {...form.field('everyMonths')} />
          <DateField label={words.dates.from} required {...form.field('from')} />
          <DateField label={words.dates.until} required {...form.field('until')} />
        </div>
        <div className="meeting-times">
          <ClockField label={words.form.startsAt} {...form.field('startsAt')} />
          <ClockField label={words.form.endsAt} {...form.field('endsAt')} />
        </div>
        <TextField label={words.form.place} maxLength={200} {...form.field('place')} />
        {series.length > 0 && (
          <SeriesField series={series} value={values.seriesId} onChange={(id) => form.patch({ seriesId: id, ...ruleValues(series, id) })} />
        )}
        {chosenSeries && (
          <Checkbox label={words.dates.keepRule} checked={keepRule} onChange={(event) => setKeepRule(event.currentTarget.checked)} />
        )}
        <Checkbox
          label={words.dates.rotate}
          checked={values.rotateHosts}
          onChange={(event) => form.patch({ rotateHosts: event.currentTarget.checked })}
        />
        <fieldset className="meeting-preview">
          <legend>
            <span role="status">{wanted.length > 0 ? words.dates.preview(wanted.length) : words.dates.previewNone}</span>
          </legend>
          {wanted.length > MOST_DATES && <p>{words.dates.tooMany}</p>}
          {days.map((day) => (
            <Checkbox
              key={day}
              aria-label={words.dates.keep(formatLongDate(day, language))}
              label={taken.has(day) ? `${formatLongDate(day, language)}, ${words.dates.already}` : formatLongDate(day, language)}
              disabled={taken.has(day)}
              checked={wanted.includes(day)}
              onChange={() => form.patch({ without: toggle(values.without, day) })}
            />
          ))}
        </fieldset>
      </DraftForm>
    </Panel>
  );
}

function Boxes({ label, error, children }: { readonly label: string; readonly error?: string | undefined; readonly children: ReactNode }) {
  return (
    <fieldset className="meeting-boxes">
      <legend className="field-label">{label}</legend>
      {children}
      {error && <p className="choice-radio-error">{error}</p>}
    </fieldset>
  );
}

function firstValues(year: number, seriesId: number | null, series: readonly MeetingSeries[]): DatesValues {
  return {
    seriesId,
    weekday: 3,
    nth: [2],
    everyMonths: 1,
    excludedMonths: [7, 8],
    from: `${year}-01-01`,
    until: `${year}-12-31`,
    without: [],
    startsAt: null,
    endsAt: null,
    place: null,
    rotateHosts: true,
    ...ruleValues(series, seriesId),
  };
}

/** The rule that a series had before, as the form holds it. */
function ruleValues(series: readonly MeetingSeries[], seriesId: number | null): Partial<DatesValues> {
  return series.find((each) => each.id === seriesId)?.rule ?? {};
}

function ruleOf({ weekday, nth, everyMonths, excludedMonths }: DatesValues) {
  return { weekday, nth: [...nth] as (1 | 2 | 3 | 4 | 5 | -1)[], everyMonths: everyMonths ?? 1, excludedMonths: [...excludedMonths] };
}

function daysOf(values: DatesValues): readonly LocalDate[] {
  return values.from === null || values.until === null ? [] : datesOfRule(ruleOf(values), values.from, values.until);
}

function wantedDays(values: DatesValues, taken: ReadonlySet<LocalDate>): LocalDate[] {
  return daysOf(values).filter((day) => !values.without.includes(day) && !taken.has(day));
}
