import { expect, it } from 'vitest';
import { parseClock } from './clock.ts';

it.each([
  ['14 h', '14:00'],
  ['14h', '14:00'],
  ['9h30', '09:30'],
  ['9 h 30', '09:30'],
  ['14:15', '14:15'],
  ['14.15', '14:15'],
  ['1415', '14:15'],
  ['930', '09:30'],
  ['9', '09:00'],
  ['24:00', null],
  ['14:60', null],
  ['midi', null],
  ['', null],
])('understands « %s » as %s', (typed, expected) => expect(parseClock(typed)).toBe(expected));
