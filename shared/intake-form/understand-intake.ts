import type { LocalDate } from '#shared/dates/local-date.ts';
import type { ListValue } from '#shared/import/match-code.ts';
import { matchCode } from '#shared/import/match-code.ts';
import { readDay } from '#shared/import/read-day.ts';
import { type StructureMatch } from '#shared/import/match-structure.ts';
import { intakeFields, type IntakeTag } from './intake-fields.ts';

/** What a filled form says, for the form « Nouvelle saisine »: nothing is kept of it before somebody has read it there. */
export interface IntakeValues {
  readonly receivedOn: LocalDate | null;
  readonly structureId: number | null;
  /** As it was written, when the directory does not know it. */
  readonly structureText: string | null;
  readonly texts: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, string>>;
  /** What stood beside « Autre ». */
  readonly others: Readonly<Record<string, string>>;
  /** Fields in which something stands that is not understood. */
  readonly doubtful: readonly IntakeTag[];
}

/** Most characters that the form « Nouvelle saisine » takes. */
const mostOf = (tag: IntakeTag): number =>
  tag === 'facts' || tag === 'opinions' ? 20_000 : ['person', 'role', 'callBack', 'structure'].includes(tag) ? 200 : 2_000;

/** Understands the texts of a filled form, by tag. */
export function understandIntake(
  texts: Readonly<Record<string, string>>,
  today: LocalDate,
  lists: (list: string) => readonly ListValue[],
  structureOf: (text: string) => StructureMatch,
): IntakeValues {
  const doubtful: IntakeTag[] = [];
  const said: Record<string, string> = {};
  const codes: Record<string, string> = {};
  const others: Record<string, string> = {};
  let receivedOn: LocalDate | null = null;
  let structureId: number | null = null;
  let structureText: string | null = null;
  for (const { tag, reading } of intakeFields) {
    const text = (texts[tag] ?? '').trim().slice(0, mostOf(tag));
    if (text === '') continue;
    if (reading.as === 'date') {
      const read = readDay(text, today, false);
      if ('day' in read && read.day <= today) receivedOn = read.day;
      else doubtful.push(tag);
    } else if (reading.as === 'code') {
      const match = matchCode(reading.list, lists(reading.list), text);
      if (!('code' in match)) doubtful.push(tag);
      else if (match.code !== null) {
        codes[tag] = match.code;
        if (match.other !== null) others[tag] = match.other.slice(0, 200);
      }
    } else if (tag === 'structure') {
      const match = structureOf(text);
      if ('id' in match) structureId = match.id;
      else structureText = text;
    } else said[tag] = text;
  }
  return { receivedOn, structureId, structureText, texts: said, codes, others, doubtful };
}
