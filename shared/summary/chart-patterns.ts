import { type SvgNode, svgNode } from './svg-node.ts';

/** Colours of a chart on paper: ink, one accent, hairlines. */
export const chartColours = { ink: '#1D2730', quiet: '#4A5661', accent: '#145E63', hairline: '#D5D0C5', ground: '#FFFFFF' } as const;

interface Motif {
  /** Edge of the repeated square. */
  readonly square: number;
  /** Lines in it. */
  readonly lines?: string;
  /** Radius of the dot in its middle. */
  readonly dot?: number;
}

/** How series after the first are told apart without colour: by hatching, dots and lines, also in a black-and-white copy. */
const motifs: readonly Motif[] = [
  { square: 7, lines: 'M-1.75 1.75l3.5-3.5M0 7l7-7M5.25 8.75l3.5-3.5' },
  { square: 6, dot: 1.5 },
  { square: 7, lines: 'M0 3.5h7M3.5 0v7' },
  { square: 5, lines: 'M0 2.5h5' },
  { square: 7, lines: 'M-1.75 5.25l3.5 3.5M0 0l7 7M5.25-1.75l3.5 3.5' },
  { square: 5, lines: 'M2.5 0v5' },
  { square: 8 },
];

/** How the lines of a line chart are told apart. */
const dashes = ['', '8 5', '2 4', '12 4 2 4', '5 3', '1 3'];

export const dashOf = (series: number): string => dashes[series % dashes.length] ?? '';

const idOf = (chart: string, motif: number): string => `${chart}-motif-${motif}`;

/** The fill of a series: the accent for the first, a motif for each other. */
export function fillOf(chart: string, series: number): { readonly fill: string; readonly class: string } {
  const motif = series % (motifs.length + 1);
  return motif === 0
    ? { fill: chartColours.accent, class: 'chart-bar chart-solid' }
    : { fill: `url(#${idOf(chart, motif - 1)})`, class: 'chart-bar' };
}

/** The motifs that so many series need, to be put before what uses them. */
export function motifDefinitions(chart: string, series: number): SvgNode {
  return svgNode(
    'defs',
    {},
    motifs
      .slice(0, Math.max(series - 1, 0))
      .map(({ square, lines, dot }, at) =>
        svgNode('pattern', { id: idOf(chart, at), width: square, height: square, patternUnits: 'userSpaceOnUse' }, [
          svgNode('rect', { width: square, height: square, fill: chartColours.ground, class: 'chart-ground' }),
          ...(lines === undefined
            ? []
            : [svgNode('path', { d: lines, fill: 'none', stroke: chartColours.accent, 'stroke-width': 1.6, class: 'chart-line' })]),
          ...(dot === undefined
            ? []
            : [svgNode('circle', { cx: square / 2, cy: square / 2, r: dot, fill: chartColours.accent, class: 'chart-solid' })]),
        ]),
      ),
  );
}
