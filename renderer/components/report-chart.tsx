import { useElementSize } from '@mantine/hooks';
import { createElement, type ReactNode, useId } from 'react';
import { layoutChart } from '#shared/summary/chart-layout.ts';
import type { ReportChart as Chart } from '#shared/summary/report.ts';
import type { SvgNode } from '#shared/summary/svg-node.ts';
import { useLanguage } from '../client/use-messages.ts';
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
      <div ref={ref}>{drawn(layoutChart(chart, { id, language, size, ...(width > 0 ? { width: Math.floor(width) } : {}) }), 0)}</div>
    </figure>
  );
}

/** `stroke-width` → `strokeWidth`, as React wants it; `class` is its `className`. */
const propertyOf = (name: string): string =>
  name === 'class'
    ? 'className'
    : name.startsWith('aria-')
      ? name
      : name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());

function drawn(node: SvgNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const properties = Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [propertyOf(name), value]));
  return createElement(node.tag, { key, ...properties }, ...node.children.map(drawn));
}
