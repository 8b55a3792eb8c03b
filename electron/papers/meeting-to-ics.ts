import type { Language } from '#shared/dates/language.ts';
import { addDays, type LocalDate } from '#shared/dates/local-date.ts';
import { fileWords } from '#shared/messages/files.ts';
import { printableText } from './printable-text.ts';

export interface CalendarEvent {
  readonly on: LocalDate;
  /** `HH:MM` of the clock in the room; `null`: the whole day. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly language: Language;
  /** Made by chance: it means nothing. */
  readonly uid: string;
  /** When the file is made. */
  readonly now: Date;
}

/**
 * The date and the place of a meeting for a calendar (RFC 5545). The summary is always the same: no word about what is on the agenda.
 * Times are floating (RFC 5545, 3.3.5, form 1): what the clock in the room says, which is right overseas too, and needs no table of zones.
 */
export function meetingToIcs({ on, startsAt, endsAt, place, language, uid, now }: CalendarEvent): string {
  const day = on.replaceAll('-', '');
  const at = (clock: string) => `${day}T${clock.replace(':', '')}00`;
  const times =
    startsAt === null
      ? [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${addDays(on, 1).replaceAll('-', '')}`]
      : [`DTSTART:${at(startsAt)}`, ...(endsAt !== null && endsAt > startsAt ? [`DTEND:${at(endsAt)}`] : [])];
  const properties = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cellule CLSM//Cellule CLSM//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${now.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')}`,
    ...times,
    `SUMMARY:${escapeText(fileWords[language].meeting)}`,
    ...(place === null ? [] : [`LOCATION:${escapeText(place)}`]),
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return properties.map((property) => `${fold(property)}\r\n`).join('');
}

/** RFC 5545, 3.3.11. */
function escapeText(text: string): string {
  return printableText(text)
    .replaceAll('\t', ' ')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** At most 75 octets a line, never in the middle of a sign (RFC 5545, 3.1); the space of a continued line counts. */
function fold(property: string): string {
  const folded: string[] = [];
  let line = '';
  for (const sign of property) {
    if (Buffer.byteLength(line + sign) > 75) {
      folded.push(line);
      line = ' ';
    }
    line += sign;
  }
  return [...folded, line].join('\r\n');
}
