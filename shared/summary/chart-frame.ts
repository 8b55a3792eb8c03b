import type { Language } from '#shared/dates/language.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

/** Colours of a chart on paper: ink, one accent, hairlines. A screen's style sheet gives others. */
export const chartColours = { ink: '#1D2730', quiet: '#4A5661', accent: '#145E63', hairline: '#D5D0C5', ground: '#FFFFFF' } as const;

/** What every part of a chart is laid out in. */
export interface ChartFrame {
  readonly language: Language;
  /** Begins the identifiers in the drawing; another one for each chart of a page. */
  readonly id: string;
  /** Width of the drawing and size of its type, in the same unit. */
  readonly width: number;
  readonly size: number;
}

/** A part of a drawing, and the height that it takes. */
export interface ChartPart {
  readonly height: number;
  readonly nodes: readonly SvgNode[];
}

/** From one line of text to the next, as a share of its size. */
export const LINE = 1.25;

/** What stands where a value is not known. */
export const UNKNOWN = '–';

/** A hundredth is nowhere visible; short numbers keep the drawing small and its text the same everywhere. */
export const round = (length: number): number => Math.round(length * 100) / 100;

interface TextPlace {
  readonly x: number;
  /** Of the line on which the signs stand. */
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly tone?: 'label' | 'value' | 'quiet';
}

export function textNode(text: string, { x, y, anchor = 'start', tone = 'label' }: TextPlace): SvgNode {
  return svgNode(
    'text',
    {
      x: round(x),
      y: round(y),
      ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      ...(tone === 'value' ? { 'font-weight': 600 } : {}),
      ...(tone === 'quiet' ? { fill: chartColours.quiet } : {}),
      class: `chart-${tone}`,
    },
    [text],
  );
}

export function ruleNode(from: readonly [x: number, y: number], to: readonly [x: number, y: number], tone: 'axis' | 'grid'): SvgNode {
  return svgNode('line', {
    x1: round(from[0]),
    y1: round(from[1]),
    x2: round(to[0]),
    y2: round(to[1]),
    stroke: tone === 'axis' ? chartColours.ink : chartColours.hairline,
    'stroke-width': 1,
    class: `chart-${tone}`,
  });
}
