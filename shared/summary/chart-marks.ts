import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, type SymbolType } from 'd3-shape';
import { round } from './chart-frame.ts';
import { chartColours, dashOf, fillOf } from './chart-patterns.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A bar, or a segment of one, or its sample in the legend. */
export function barNode(chart: string, series: number, { x, y, width, height }: Box): SvgNode {
  return svgNode('rect', {
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    ...fillOf(chart, series),
    stroke: chartColours.accent,
    'stroke-width': 1,
  });
}

/** Ground behind a number. */
export function plateNode({ x, y, width, height }: Box): SvgNode {
  const place = { x: round(x), y: round(y), width: round(width), height: round(height) };
  return svgNode('rect', { ...place, fill: chartColours.ground, class: 'chart-ground' });
}

const shapes: readonly SymbolType[] = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond];

/** The mark of one value of a line; every second time round the shapes are hollow. */
export function pointNode(series: number, x: number, y: number, size: number): SvgNode {
  const shape = shapes[series % shapes.length] ?? symbolCircle;
  const hollow = Math.floor(series / shapes.length) % 2 === 1;
  return svgNode('path', {
    d: symbol(shape, size * size * 0.3)() ?? '',
    transform: `translate(${round(x)} ${round(y)})`,
    fill: hollow ? chartColours.ground : chartColours.accent,
    stroke: chartColours.accent,
    'stroke-width': 1.5,
    class: hollow ? 'chart-line chart-ground' : 'chart-line chart-solid',
  });
}

/** The line of a series. @param path as SVG writes it */
export function lineNode(series: number, path: string): SvgNode {
  const dash = dashOf(series);
  return svgNode('path', {
    d: path,
    fill: 'none',
    stroke: chartColours.accent,
    'stroke-width': 2,
    ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
    class: 'chart-line',
  });
}
