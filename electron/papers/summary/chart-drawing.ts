import { layoutChart } from '#shared/summary/chart-layout.ts';
import type { ReportChart, SummaryReport } from '#shared/summary/report.ts';
import { svgText } from '#shared/summary/svg-node.ts';
import { printableText } from '../printable-text.ts';

/** A chart as a drawing for a page, and its size in pixels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The drawing of a chart of a report. Its identifiers begin with the chart's own, so that several can stand on one page. */
export function drawChart(chart: ReportChart, language: SummaryReport['facts']['language']): Drawing {
  const node = layoutChart(chart, { id: `chart-${chart.id}`, language });
  return { svg: printableText(svgText(node)), width: Number(node.attributes['width']), height: Number(node.attributes['height']) };
}
