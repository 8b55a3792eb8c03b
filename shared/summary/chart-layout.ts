import { barsOf } from './chart-bars.ts';
import { chartColours, type ChartFrame } from './chart-frame.ts';
import { legendOf } from './chart-legend.ts';
import { lineOf } from './chart-line.ts';
import type { ReportChart } from './report.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

/** Of a drawing on an A4 page, and of its type: about 10 points there. */
const [WIDTH, SIZE] = [640, 13];

/**
 * A chart as a drawing: bars, stacked bars or lines, with its values written at the marks, its labels wrapped, and series told apart by motifs.
 * Pure: the same chart gives the same drawing. It has its title and its alternative text for those who do not see it; the visible title, the
 * unit and the table of the same numbers stand beside it.
 * @param frame `id` must be another one for each chart of a page; `width` and `size` are a page's unless they are given
 */
export function layoutChart(chart: ReportChart, frame: Pick<ChartFrame, 'id' | 'language'> & Partial<ChartFrame>): SvgNode {
  const { id, language, width = WIDTH, size = SIZE } = frame;
  const whole = { id, language, width, size };
  const legend = legendOf(chart, whole);
  const body = chart.kind === 'line' ? lineOf(chart, whole) : barsOf(chart, whole);
  const height = Math.ceil(legend.height + body.height);
  return svgNode(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-description`,
      'font-family': 'Arial, Liberation Sans, sans-serif',
      'font-size': size,
      fill: chartColours.ink,
      class: 'chart',
    },
    [
      svgNode('title', { id: `${id}-title` }, [chart.title]),
      svgNode('desc', { id: `${id}-description` }, [chart.alternative]),
      ...legend.nodes,
      svgNode('g', { transform: `translate(0 ${legend.height})` }, body.nodes),
    ],
  );
}
