import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, type SymbolType } from 'd3-shape';
import { chartColours, round } from './chart-frame.ts';
import type { Box } from './chart-motifs.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

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

/** How lines are told apart, beside their marks. */
const dashes = ['', '8 5', '2 4', '12 4 2 4', '5 3', '1 3'];

/** The line of a series. @param path as SVG writes it */
export function lineNode(series: number, path: string): SvgNode {
  const dash = dashes[series % dashes.length] ?? '';
  return svgNode('path', {
    d: path,
    fill: 'none',
    stroke: chartColours.accent,
    'stroke-width': 2,
    ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
    class: 'chart-line',
  });
}
