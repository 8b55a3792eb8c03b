import { describe, expect, test } from 'vitest';
import { columnWidths } from './column-widths.ts';

const text = (title: string) => ({ title, numeric: false });
const number = (title: string) => ({ title, numeric: true });
const row = (...cells: string[]) => ({ cells });

describe('the columns of a printed table', () => {
  test('numbers stand together on the right when everything is short', () => {
    const [label, count] = columnWidths([text('Année'), number('Situations')], [row('2022', '6')]);
    expect(label).toBeGreaterThan(0.75);
    expect((label ?? 0) + (count ?? 0)).toBeCloseTo(1);
  });

  test('a long decision does not squeeze the month: its longest word still fits', () => {
    const decision = 'Organisation d’une réunion de concertation par le DAC une fois par an '.repeat(4);
    const widths = columnWidths(
      [text('Réunion'), text('Saisine / Sollicitation'), text('Décisions'), text('Note')],
      [row('Novembre 2022', 'CHL - Service majeurs protégés', decision, 'Membres invités : MDPH, Un chez Soi d’Abord')],
    );
    // 8 letters of 9.5 points, and the margins of the cell, on a line of 170 mm.
    expect((widths[0] ?? 0) * 170).toBeGreaterThan(19);
    expect(widths[2]).toBeGreaterThan(Math.max(widths[0] ?? 0, widths[1] ?? 0));
    expect(widths.reduce((all, width) => all + width, 0)).toBeCloseTo(1);
  });

  test('a table of too many columns still fills the line and no more', () => {
    const columns = Array.from({ length: 14 }, () => number('Saisines'));
    const widths = columnWidths(columns, [row(...columns.map(() => '10'))]);
    expect(widths.reduce((all, width) => all + width, 0)).toBeCloseTo(1);
  });
});
