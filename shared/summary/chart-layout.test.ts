import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutChart } from './chart-layout.ts';
import { textWidth } from './chart-text.ts';
import type { ReportChart } from './report.ts';
import { type SvgNode, svgText } from './svg-node.ts';

const years: ReportChart = {
  type: 'chart',
  id: 'years',
  kind: 'line',
  title: 'Situations par année',
  alternative: 'Courbe : 8 en 2019, 10 en 2020, 14 en 2021, 6 en 2022.',
  unit: 'situations',
  categories: ['2019', '2020', '2021', '2022'],
  series: [{ label: 'Situations', values: [8, 10, 14, 6] }],
  tableId: 'years',
};
const longLabel = 'Troubles du voisinage, tranquillité ; épuisement ou impasse des professionnels ; défaut de coordination';
const contexts: ReportChart = {
  ...years,
  kind: 'bars',
  categories: ['Maintien dans le logement', longLabel],
  series: [{ label: 'Situations', values: [14, 9] }],
};
const levels: ReportChart = {
  ...years,
  kind: 'stacked',
  series: [
    { label: 'Niveau 1', values: [5, 9, 12, 5] },
    { label: 'Niveau 2', values: [3, 1, 2, 1] },
  ],
};

const draw = (chart: ReportChart) => layoutChart(chart, { id: 'c', language: 'fr' });

function all(node: SvgNode, tag: string): SvgNode[] {
  const below = node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, tag)));
  return node.tag === tag ? [node, ...below] : below;
}
const texts = (node: SvgNode): string[] =>
  all(node, 'text').map(({ children }) => children.filter((child) => typeof child === 'string').join(''));
const number = (node: SvgNode, name: string): number => Number(node.attributes[name]);
/** Bars and segments, without the grounds of numbers. */
const bars = (node: SvgNode): SvgNode[] =>
  all(node, 'rect').filter(({ attributes }) => String(attributes['class']).startsWith('chart-bar'));

describe('a chart of the summary', () => {
  test.each([years, contexts, levels])('is an image with a title and its alternative text ($kind)', (chart) => {
    const { attributes, children } = draw(chart);
    expect(attributes['role']).toBe('img');
    const [title, description] = children as SvgNode[];
    expect(attributes['aria-labelledby']).toBe(`${title?.attributes['id']} ${description?.attributes['id']}`);
    expect([title?.children, description?.children]).toEqual([[chart.title], [chart.alternative]]);
  });

  test('has every value written at its mark, and the years below', () => {
    expect(texts(draw(years))).toEqual(expect.arrayContaining(['8', '10', '14', '6', '2019', '2020', '2021', '2022']));
    expect(texts(draw(contexts))).toEqual(expect.arrayContaining(['14', '9']));
    // Segments, and what they make together.
    expect(texts(draw(levels))).toEqual(expect.arrayContaining(['5', '3', '8', '9', '1', '10', '12', '2', '14', '6']));
  });

  test('breaks long labels, and loses none of their words', () => {
    const lines = texts(draw(contexts));
    const from = lines.findIndex((line) => line.startsWith('Troubles'));
    expect(lines.slice(from, from + 3).join(' ')).toBe(longLabel);
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(640 * 0.4);
  });

  test('has bars as long as their values', () => {
    const [housing, other] = bars(draw(contexts)).map((bar) => number(bar, 'width'));
    expect((housing ?? 0) / (other ?? 1)).toBeCloseTo(14 / 9, 2);
  });

  test('tells series apart without colour: motifs for bars, dashes and marks for lines', () => {
    const stacked = draw({ ...levels, series: Array.from({ length: 7 }, (_each, at) => ({ label: `${at}`, values: [20, 20, 20, 20] })) });
    const legend = (stacked.children as SvgNode[]).filter(({ tag }) => tag === 'rect' || tag === 'path');
    expect(legend[0]?.attributes['fill']).toBe('#145E63');
    const motifs = legend.flatMap(({ attributes }) => (attributes['d'] === undefined ? [] : [String(attributes['d'])]));
    // Each has its own lines, all of them inside of its sample.
    expect(motifs).toHaveLength(6);
    expect(new Set(motifs).size).toBe(6);
    const lines = all(draw({ ...levels, kind: 'line' }), 'path').filter(({ attributes }) => attributes['fill'] === 'none');
    expect(new Set(lines.map(({ attributes }) => attributes['stroke-dasharray'])).size).toBe(2);
  });

  test('names its series when there are several, and not when there is one', () => {
    expect(texts(draw(levels))).toEqual(expect.arrayContaining(['Niveau 1', 'Niveau 2']));
    expect(texts(draw(years))).not.toContain('Situations');
  });

  test('writes the parts of a bar at its end when one of them is too small for its number', () => {
    const small = { ...levels, series: [{ label: 'Niveau 1', values: [500, 9, 12, 5] }, ...levels.series.slice(1)] };
    expect(texts(draw(small))).toEqual(expect.arrayContaining(['503 (500 + 3)', '10 (9 + 1)']));
  });

  test('never shows an unknown value as zero: the line is broken, and no sum is made', () => {
    const values = [8, null, 14, 6];
    const series = [
      { label: 'Niveau 1', values },
      { label: 'Niveau 2', values: [1, 1, 1, 1] },
    ];
    const [line] = all(draw({ ...years, series: [{ label: 'Situations', values }] }), 'path');
    expect(String(line?.attributes['d']).match(/M/g)).toHaveLength(2);
    expect(texts(draw({ ...years, kind: 'bars', series: [{ label: 'Situations', values }] }))).toContain('–');
    expect(texts(draw({ ...levels, series }))).toContain('– + 1');
  });

  test('has no style, no script and no link, whatever its words are', () => {
    const words = '"><script>alert(1)</script><style>*{}</style>';
    for (const kind of ['bars', 'stacked', 'line'] as const) {
      const hostile = { ...levels, kind, title: words, alternative: words, categories: [words], series: [{ label: words, values: [1] }] };
      const svg = svgText(draw(hostile));
      expect(svg).not.toMatch(/<script|<style|style=|href=/);
    }
  });

  test('is the same each time, and starts its identifiers with its own name', () => {
    expect(svgText(draw(levels))).toBe(svgText(draw(levels)));
    const ids = [...svgText(layoutChart(levels, { id: 'other', language: 'fr' })).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(2);
    expect(ids.every((id) => id?.startsWith('other-'))).toBe(true);
  });

  test('keeps everything inside of its frame, for any numbers and labels', () => {
    const label = fc.oneof(fc.constant(longLabel), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }));
    const value = fc.option(fc.integer({ min: 0, max: 20_000 }));
    const charts = fc.integer({ min: 1, max: 8 }).chain((count) =>
      fc.record({
        kind: fc.constantFrom('bars' as const, 'stacked' as const, 'line' as const),
        categories: fc.array(label, { minLength: count, maxLength: count }),
        series: fc.array(fc.record({ label, values: fc.array(value, { minLength: count, maxLength: count }) }), {
          minLength: 1,
          maxLength: 5,
        }),
      }),
    );
    fc.assert(
      fc.property(charts, fc.constantFrom(320, 640, 900), (given, width) => {
        const node = layoutChart({ ...years, ...given }, { id: 'c', language: 'fr', width });
        const text = svgText(node);
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
        for (const each of bars(node)) {
          expect(number(each, 'x') + number(each, 'width')).toBeLessThanOrEqual(width + 0.1);
          expect(number(each, 'width')).toBeGreaterThan(0);
        }
        for (const each of all(node, 'text')) expect(number(each, 'x')).toBeLessThanOrEqual(width);
      }),
      { numRuns: 100 },
    );
  });
});
