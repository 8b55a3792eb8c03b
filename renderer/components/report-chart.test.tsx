import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ReportChart as Chart } from '#shared/summary/report.ts';
import { renderScreen } from '#renderer/testing/render.tsx';
import { ReportChart } from './report-chart.tsx';

const chart: Chart = {
  type: 'chart',
  id: 'levels',
  kind: 'stacked',
  title: 'Niveaux par année',
  alternative: 'Niveau 1 : 5 en 2019, 9 en 2020 ; niveau 2 : 3 puis 1.',
  unit: 'situations',
  categories: ['2019', '2020'],
  series: [
    { label: 'Niveau 1', values: [5, 9] },
    { label: 'Niveau 2', values: [3, 1] },
  ],
  tableId: 'levels',
};

describe('a chart on the screen', () => {
  it('is an image with the title and the alternative text of the report', () => {
    renderScreen(<ReportChart chart={chart} />);
    expect(screen.getByRole('img')).toHaveAccessibleName(`${chart.title} ${chart.alternative}`);
    expect(screen.getByRole('figure')).toHaveTextContent('Niveaux par année (situations)');
  });

  it('is the drawing of the documents, with a place for the colours of the screen and no style of its own', () => {
    renderScreen(<ReportChart chart={chart} />);
    const drawing = screen.getByRole('img');
    expect(drawing).toHaveTextContent('Niveau 1Niveau 2');
    expect(drawing.querySelectorAll('rect.chart-bar')).toHaveLength(2 + 4);
    expect(drawing.querySelectorAll('[style], style, script')).toHaveLength(0);
  });

  it('two of them on a page do not share their names', () => {
    renderScreen(
      <>
        <ReportChart chart={chart} />
        <ReportChart chart={chart} />
      </>,
    );
    const ids = screen.getAllByRole('img').flatMap((drawing) => [...drawing.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
