import { scaleLinear } from 'd3-scale';
import { chartColours, type ChartFrame, type ChartPart, LINE, ruleNode, textNode, UNKNOWN } from './chart-frame.ts';
import { plateNode } from './chart-marks.ts';
import { barNodes } from './chart-motifs.ts';
import { formatCount, textWidth, wrapText } from './chart-text.ts';
import type { ReportChart } from './report.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

/** One lying bar: a value a segment; `null` where nothing is known. */
interface Bar {
  readonly segments: readonly { readonly series: number; readonly value: number | null }[];
}

const lengthOf = ({ segments }: Bar): number => segments.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** Lying bars, since French labels are long: one a category, or one a category and series, or stacked. Every bar has its value at its end. */
export function barsOf(chart: ReportChart, frame: ChartFrame): ChartPart {
  const { width, size } = frame;
  const groups = chart.categories.map((_category, at) => barsOfCategory(chart, at));
  const labels = chart.categories.map((category) => wrapText(category, width * 0.4, size));
  const labelWidth = Math.max(...labels.flat().map((line) => textWidth(line, size)));
  const start = Math.ceil(labelWidth + size * 0.8);
  const { scale, split } = measure(groups.flat(), start, frame);

  const thick = size * (groups.some((group) => group.length > 1) ? 1.25 : 1.5);
  const nodes: SvgNode[] = [];
  let top = 0;
  for (const [at, group] of groups.entries()) {
    const lines = labels[at] ?? [];
    const height = Math.max(lines.length * size * LINE, group.length * thick) + size * 0.7;
    const middle = top + height / 2;
    const first = middle - ((lines.length - 1) * size * LINE) / 2 + size * 0.34;
    nodes.push(...lines.map((line, row) => textNode(line, { x: start - size * 0.6, y: first + row * size * LINE, anchor: 'end' })));
    for (const [place, bar] of group.entries()) {
      const y = middle - (group.length * thick) / 2 + place * thick;
      nodes.push(...drawBar(bar, { x: start, y: y + 1, height: thick - 2 }, scale, split, frame));
    }
    top += height;
  }
  return { height: top, nodes: [...nodes, ruleNode([start, 0], [start, top], 'axis')] };
}

function barsOfCategory(chart: ReportChart, at: number): Bar[] {
  const segments = chart.series.map(({ values }, series) => ({ series, value: values[at] ?? null }));
  return chart.kind === 'stacked' ? [{ segments }] : segments.map((segment) => ({ segments: [segment] }));
}

type Scale = (value: number) => number;

/** How long a value is drawn, and whether segments are too short for their numbers, which then stand at the end of the bar. */
function measure(bars: readonly Bar[], start: number, frame: ChartFrame): { readonly scale: Scale; readonly split: boolean } {
  const { width, size } = frame;
  const scaleWith = (split: boolean): Scale => {
    const words = Math.max(...bars.map((bar) => textWidth(wordsAtEnd(bar, split, frame), size)));
    return scaleLinear([0, Math.max(1, ...bars.map(lengthOf))], [0, Math.max(width - start - words - size * 1.2, size)]);
  };
  const scale = scaleWith(false);
  const split = bars.some((bar) => bar.segments.length > 1 && bar.segments.some(({ value }) => value && !fits(value, scale, frame)));
  return split ? { scale: scaleWith(true), split } : { scale, split };
}

function fits(value: number, scale: Scale, { language, size }: ChartFrame): boolean {
  return textWidth(formatCount(value, language), size) + size * 0.8 <= scale(value);
}

/** « 12 », or « 12 (8 + 3 + 1) » in the order of the legend; without a sum where a part of it is not known. */
function wordsAtEnd({ segments }: Bar, split: boolean, { language }: ChartFrame): string {
  const parts = segments.map(({ value }) => (value === null ? UNKNOWN : formatCount(value, language)));
  if (segments.every(({ value }) => value === null)) return UNKNOWN;
  if (segments.some(({ value }) => value === null)) return parts.join(' + ');
  const sum = formatCount(lengthOf({ segments }), language);
  return split && segments.length > 1 ? `${sum} (${parts.join(' + ')})` : sum;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

function drawBar(bar: Bar, { x, y, height }: Place, scale: Scale, split: boolean, frame: ChartFrame): SvgNode[] {
  const { language, size } = frame;
  const baseline = y + height / 2 + size * 0.34;
  const nodes: SvgNode[] = [];
  let end = x;
  for (const { series, value } of bar.segments) {
    if (!value) continue;
    // However small, it is seen.
    const width = Math.max(scale(value), 1);
    nodes.push(...barNodes(series, { x: end, y, width, height }));
    if (bar.segments.length > 1 && !split) {
      const words = formatCount(value, language);
      nodes.push(...insideNodes(words, series, { x: end + width / 2, y: baseline }, size));
    }
    end += width;
  }
  return [...nodes, textNode(wordsAtEnd(bar, split, frame), { x: end + size * 0.5, y: baseline, tone: 'value' })];
}

/** A number on its segment: on a plate, so that hatching does not run through it. */
function insideNodes(words: string, series: number, middle: { readonly x: number; readonly y: number }, size: number): SvgNode[] {
  if (series === 0) {
    const text = textNode(words, { ...middle, anchor: 'middle', tone: 'value' });
    return [svgNode(text.tag, { ...text.attributes, fill: chartColours.ground, class: 'chart-inside' }, text.children)];
  }
  const width = textWidth(words, size) + size * 0.4;
  const plate = plateNode({ x: middle.x - width / 2, y: middle.y - size * 0.9, width, height: size * 1.15 });
  return [plate, textNode(words, { ...middle, anchor: 'middle', tone: 'value' })];
}
