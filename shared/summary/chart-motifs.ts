import { chartColours, round } from './chart-frame.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines of a motif inside of a box, as SVG writes a path. */
type Motif = (box: Box) => string;

/** The multiples of a step that lie between two lengths. */
function multiples(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_each, at) => (first + at) * step);
}

const stroke = (x1: number, y1: number, x2: number, y2: number): string => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;

/** Lines on which x + y is a multiple of the step, or y − x when they lean the other way. */
const leaning =
  (step: number, back: boolean): Motif =>
  ({ x, y, width, height }) => {
    const [right, bottom] = [x + width, y + height];
    return multiples(step, back ? y - right : x + y, back ? bottom - x : right + bottom)
      .map((sum) => {
        const from = Math.max(x, back ? y - sum : sum - bottom);
        const to = Math.min(right, back ? bottom - sum : sum - y);
        const yOf = (at: number) => (back ? sum + at : sum - at);
        return from < to ? stroke(from, yOf(from), to, yOf(to)) : '';
      })
      .join('');
  };

const lying =
  (step: number): Motif =>
  ({ x, y, width, height }) =>
    multiples(step, y + 1, y + height - 1)
      .map((level) => stroke(x, level, x + width, level))
      .join('');

const standing =
  (step: number): Motif =>
  ({ x, y, width, height }) =>
    multiples(step, x + 1, x + width - 1)
      .map((at) => stroke(at, y, at, y + height))
      .join('');

/** Dots are lines without a length, whose ends are round. */
const dotted =
  (step: number): Motif =>
  ({ x, y, width, height }) =>
    multiples(step, y + 2, y + height - 2)
      .flatMap((level) => multiples(step, x + 2, x + width - 2).map((at) => `M${round(at)} ${round(level)}h0`))
      .join('');

/**
 * How series after the first are told apart without colour, also in a black-and-white copy: by hatching, dots and lines. They are drawn line by
 * line, since word processors and printers do not all know a pattern.
 */
const motifs: readonly { readonly lines: Motif; readonly width: number }[] = [
  { lines: leaning(7, false), width: 1.6 },
  { lines: dotted(5), width: 2.6 },
  { lines: (box) => lying(7)(box) + standing(7)(box), width: 1.2 },
  { lines: lying(5), width: 1.6 },
  { lines: leaning(7, true), width: 1.6 },
  { lines: standing(5), width: 1.6 },
  { lines: () => '', width: 0 },
];

/** A bar, or a segment of one, or its sample in the legend: the accent for the first series, a motif for each other. */
export function barNodes(series: number, box: Box): SvgNode[] {
  const motif = motifs[(series % (motifs.length + 1)) - 1];
  const place = { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) };
  const edge = { stroke: chartColours.accent, 'stroke-width': 1 };
  if (motif === undefined) return [svgNode('rect', { ...place, ...edge, fill: chartColours.accent, class: 'chart-bar chart-solid' })];
  const lines = motif.lines(box);
  const line = { fill: 'none', stroke: chartColours.accent, 'stroke-width': motif.width, 'stroke-linecap': 'round', class: 'chart-line' };
  return [
    svgNode('rect', { ...place, ...edge, fill: chartColours.ground, class: 'chart-bar chart-ground' }),
    ...(lines === '' ? [] : [svgNode('path', { d: lines, ...line })]),
  ];
}
