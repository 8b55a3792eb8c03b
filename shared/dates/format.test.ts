import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatDate,
  formatDay,
  formatDayAndClock,
  formatLongDate,
  formatMonth,
  formatRelative,
  formatShortDate,
  weekdayOf,
} from './format.ts';

describe('a date as the cellule writes it', () => {
  it.each([
    ['2026-01-12', '12 janvier 2026', '12 January 2026'],
    ['2026-03-01', '1er mars 2026', '1 March 2026'],
    ['2022-08-31', '31 août 2022', '31 August 2022'],
  ])('writes %s in words', (date, french, english) => {
    expect(formatDate(date, 'fr')).toBe(french);
    expect(formatDate(date, 'en')).toBe(english);
  });

  it('writes it short, with its weekday, without its year, or as a month', () => {
    expect(formatShortDate('2026-01-12')).toBe('12/01/2026');
    expect(formatLongDate('2026-03-12', 'fr')).toBe('jeudi 12 mars 2026');
    expect(formatLongDate('2026-03-12', 'en')).toBe('Thursday 12 March 2026');
    expect(formatDay('2026-03-01', 'fr')).toBe('1er mars');
    expect(formatMonth('2022-01-01', 'fr')).toBe('janvier 2022');
    expect(formatMonth('2022-01-01', 'en')).toBe('January 2022');
  });

  it.each([
    ['2026-03-12', 'aujourd’hui', 'today'],
    ['2026-03-11', 'hier', 'yesterday'],
    ['2026-03-13', 'demain', 'tomorrow'],
    ['2026-03-09', 'il y a 3 jours', '3 days ago'],
    ['2026-03-25', 'dans 13 jours', 'in 13 days'],
    ['2026-02-26', 'il y a 2 semaines', '2 weeks ago'],
    ['2026-05-11', 'dans 8 semaines', 'in 8 weeks'],
    ['2026-05-12', 'dans 2 mois', 'in 2 months'],
    ['2025-03-12', 'il y a 11 mois', '11 months ago'],
    ['2022-01-12', '12 janvier 2022', '12 January 2022'],
  ])('says of %s, on 12 March 2026, « %s »', (date, french, english) => {
    expect(formatRelative(date, '2026-03-12', 'fr')).toBe(french);
    expect(formatRelative(date, '2026-03-12', 'en')).toBe(english);
  });

  it('says at what time a draft was kept', () => {
    expect(formatClock(new Date(2026, 2, 12, 9, 5))).toBe('09:05');
    expect(formatDayAndClock('2026-03-12', new Date(2026, 2, 12, 14, 32), 'fr')).toBe('12 mars à 14:32');
  });

  it.each([
    ['2026-03-09', 0],
    ['2026-03-12', 3],
    ['2026-03-15', 6],
    ['1900-01-01', 0],
  ])('counts the weekday of %s from Monday', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });
});
