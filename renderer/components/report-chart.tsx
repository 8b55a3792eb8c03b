import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import { layoutChart } from '#shared/summary/chart-layout.ts';
import type { ReportChart as Chart } from '#shared/summary/report.ts';
import { useLanguage } from '../client/use-messages.ts';
import { svgDrawing } from './svg-drawing.tsx';
import './report-chart.css';

interface ReportChartProps {
  readonly chart: Chart;
}

/** A chart of the yearly summary with its title and unit: the drawing that documents have, laid out for this width and size of text. Its table stands beside it. */
export function ReportChart({ chart }: ReportChartProps) {
  const id = useId();
  const language = useLanguage();
  const { ref, width } = useElementSize();
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.88 || 15;
  return (
    <figure className="report-chart">
      <figcaption>
        {chart.title} <span className="quiet">({chart.unit})</span>
      </figcaption>
      <div ref={ref}>{svgDrawing(layoutChart(chart, { id, language, size, ...(width > 0 ? { width: Math.floor(width) } : {}) }))}</div>
    </figure>
  );
}
