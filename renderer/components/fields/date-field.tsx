import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { type KeyboardEvent, useState } from 'react';
import { formatLongDate, formatShortDate } from '#shared/dates/format.ts';
import type { Language } from '#shared/dates/language.ts';
import { addDays, addMonths, type LocalDate } from '#shared/dates/local-date.ts';
import { parseDate } from '#shared/dates/parse.ts';
import { today } from '#renderer/client/clock.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import type { FieldProps } from './field.ts';
import { FieldLabel } from './field-label.tsx';

/** What stands in the field, and the date that was made of it. */
interface Typed {
  readonly text: string;
  readonly gives: LocalDate | null;
  readonly unreadable: boolean;
}

/**
 * A day, typed as people say it (`12/3`, « hier », « lundi dernier », `-3`) and understood when the field is left or on Enter.
 * Arrow up and down move by a day, Page up and down by a month. What cannot be read stays visible with its reason, and holds the form back.
 */
export function DateField({ label, value, onChange, error, required, description, disabled, ...rest }: FieldProps<LocalDate | null>) {
  const m = useMessages();
  const language = useLanguage();
  // What is typed stays as it is; only a value that comes from outside (a draft that is resumed) replaces it.
  const [last, setLast] = useState<Typed>({ text: dateText(value), gives: value, unreadable: false });
  const { text: typed, unreadable } = last.gives === value ? last : { text: dateText(value), unreadable: false };
  const [open, setOpen] = useState(false);

  const take = (date: LocalDate | null) => {
    setLast({ text: dateText(date), gives: date, unreadable: false });
    if (date !== value) onChange(date);
  };
  const understand = () => {
    if (typed.trim() === '') return take(null);
    const date = parseDate(typed, today());
    if (date !== null) return take(date);
    setLast({ text: typed, gives: null, unreadable: true });
    if (value !== null) onChange(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const move = moves[event.key];
    if (event.key === 'Enter' && !event.ctrlKey) {
      if (typed !== dateText(value)) event.preventDefault();
      understand();
    } else if (event.key === 'Enter') {
      understand();
    } else if (move && !event.altKey) {
      event.preventDefault();
      const from = parseDate(typed, today());
      take(from === null ? today() : move(from));
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      setOpen(true);
    }
  };

  return (
    <TextInput
      {...rest}
      className="date-field"
      disabled={disabled ?? false}
      label={<FieldLabel label={label} required={required} />}
      description={description ?? (value !== null && !unreadable ? formatLongDate(value, language) : m.common.date.hint)}
      error={unreadable ? m.common.date.unreadable : error}
      data-unreadable={unreadable || undefined}
      aria-required={required || undefined}
      autoComplete="off"
      value={typed}
      onChange={(event) => setLast({ text: event.currentTarget.value, gives: value, unreadable: false })}
      onBlur={understand}
      onKeyDown={onKeyDown}
      rightSection={
        <Popover
          opened={open}
          onChange={setOpen}
          position="bottom-end"
          trapFocus
          returnFocus
          withRoles={false}
          transitionProps={{ duration: 0 }}
        >
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              tabIndex={-1}
              disabled={disabled ?? false}
              aria-label={`${m.common.date.choose} : ${label}`}
              aria-haspopup="dialog"
              aria-expanded={open}
              onClick={() => setOpen((now) => !now)}
            >
              <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
                <path d="M4.5 1.5v3m7-3v3M2 7h12M2 3.5h12v11H2z" fill="none" stroke="currentColor" strokeWidth="1.4" />
              </svg>
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown role="dialog" aria-label={m.common.date.calendar}>
            <DatePicker
              locale={language}
              value={value}
              {...(value === null ? {} : { defaultDate: value })}
              onChange={(date: string | null) => {
                take(date);
                setOpen(false);
              }}
              ariaLabels={{ previousMonth: m.common.date.previousMonth, nextMonth: m.common.date.nextMonth }}
              getDayAriaLabel={(date: string) => dayLabel(date, language)}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

/** « dimanche 1 mars 2026 »: with the figure that is shown, so that whoever says what they see reaches the day. */
function dayLabel(date: LocalDate, language: Language): string {
  return formatLongDate(date, language).replace(' 1er ', ' 1 ');
}

function dateText(date: LocalDate | null): string {
  return date === null ? '' : formatShortDate(date);
}

const moves: Readonly<Record<string, (date: LocalDate) => LocalDate>> = {
  ArrowUp: (date) => addDays(date, 1),
  ArrowDown: (date) => addDays(date, -1),
  PageUp: (date) => addMonths(date, 1),
  PageDown: (date) => addMonths(date, -1),
};
