import { describe, expect, test } from 'vitest';
import { type CalendarEvent, meetingToIcs } from './meeting-to-ics.ts';

const meeting: CalendarEvent = {
  on: '2022-11-10',
  startsAt: '14:00',
  endsAt: '16:30',
  place: 'Hôtel de ville',
  language: 'fr',
  uid: 'a-uid',
  now: new Date('2022-10-03T08:09:10.123Z'),
};

/** The properties of the file, its long lines put together again. */
const propertiesOf = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n');

describe('the date of a meeting for a calendar', () => {
  test('is the whole file, and says nothing of what is on the agenda', () => {
    expect(meetingToIcs(meeting)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Cellule CLSM//Cellule CLSM//FR',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:a-uid',
        'DTSTAMP:20221003T080910Z',
        'DTSTART:20221110T140000',
        'DTEND:20221110T163000',
        'SUMMARY:Réunion de la cellule',
        'LOCATION:Hôtel de ville',
        'CLASS:PRIVATE',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  test.each([
    ['without a time it is the whole day', { startsAt: null, endsAt: null }, ['DTSTART;VALUE=DATE:20221110', 'DTEND;VALUE=DATE:20221111']],
    ['an end without a beginning is not a time', { startsAt: null }, ['DTSTART;VALUE=DATE:20221110', 'DTEND;VALUE=DATE:20221111']],
    ['without an end it has none', { endsAt: null }, ['DTSTART:20221110T140000']],
    ['an end before the beginning is left out', { endsAt: '13:00' }, ['DTSTART:20221110T140000']],
    ['the last day of the year', { on: '2022-12-31', startsAt: null }, ['DTSTART;VALUE=DATE:20221231', 'DTEND;VALUE=DATE:20230101']],
    [
      'times are what the clock in the room says, in summer as in winter',
      { on: '2023-07-13' },
      ['DTSTART:20230713T140000', 'DTEND:20230713T163000'],
    ],
  ] as const)('%s', (_name, change, expected) => {
    const times = propertiesOf(meetingToIcs({ ...meeting, ...change })).filter((line) => /^DT(START|END)/.test(line));
    expect(times).toEqual(expected);
  });

  test.each([
    ['signs of the format', 'Salle A; 2e étage, porte \\B', 'LOCATION:Salle A\\; 2e étage\\, porte \\\\B'],
    ['line ends of any kind', 'Mairie\r\nSalle 2\nRez', 'LOCATION:Mairie\\nSalle 2\\nRez'],
    ['a property that somebody would smuggle in', 'X\r\nATTENDEE:mailto:a@b', 'LOCATION:X\\nATTENDEE:mailto:a@b'],
    ['signs that nobody can see', 'Salle\u0000\u0007\t3', 'LOCATION:Salle 3'],
  ])('%s in the place are written so that they stay text', (_name, place, expected) => {
    expect(propertiesOf(meetingToIcs({ ...meeting, place }))).toContain(expected);
  });

  test('a meeting without a place has none', () => {
    expect(meetingToIcs({ ...meeting, place: null })).not.toContain('LOCATION');
  });

  test('no line is longer than 75 octets, no letter is cut, and put together the place is what it was', () => {
    const place = 'Maison de la Gibauderie – « salle œcuménique » 🏛️, '.repeat(6);
    const ics = meetingToIcs({ ...meeting, place });
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(ics).not.toContain('\ufffd');
    expect(Buffer.from(ics, 'utf8').toString('utf8')).toBe(ics);
    expect(propertiesOf(ics)).toContain(`LOCATION:${place.replaceAll(',', '\\,')}`);
  });
});
