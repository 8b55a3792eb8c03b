import { type ChartFrame, type ChartPart, LINE, textNode } from './chart-frame.ts';
import { lineNode, pointNode } from './chart-marks.ts';
import { barNodes } from './chart-motifs.ts';
import { textWidth, wrapText } from './chart-text.ts';
import type { ReportChart } from './report.ts';
import type { SvgNode } from './svg-node.ts';

/** What each motif stands for, in rows from the start; nothing for a single series, which the title names. */
export function legendOf(chart: ReportChart, { width, size }: ChartFrame): ChartPart {
  if (chart.series.length < 2) return { height: 0, nodes: [] };
  const sample = size * (chart.kind === 'line' ? 2.4 : 1.5);
  const gap = size * 0.5;
  const nodes: SvgNode[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const [at, { label }] of chart.series.entries()) {
    const lines = wrapText(label, width - sample - gap, size);
    const itemWidth = sample + gap + Math.max(...lines.map((line) => textWidth(line, size)));
    if (x > 0 && x + itemWidth > width) [x, y, rowHeight] = [0, y + rowHeight, 0];
    const middle = y + size * 0.62;
    if (chart.kind === 'line') {
      nodes.push(lineNode(at, `M${x} ${middle}h${sample}`), pointNode(at, x + sample / 2, middle, size));
    } else nodes.push(...barNodes(at, { x: x + 0.5, y: y + 0.5, width: sample, height: size }));
    nodes.push(...lines.map((line, row) => textNode(line, { x: x + sample + gap, y: y + size * 0.95 + row * size * LINE })));
    rowHeight = Math.max(rowHeight, lines.length * size * LINE + size * 0.35);
    x += itemWidth + size * 1.6;
  }
  return { height: Math.round(y + rowHeight + size * 0.5), nodes };
}
