import { useContext, useId } from 'react';
import { groupDigits } from '#shared/messages/plural.ts';
import { layoutChart } from '#shared/summary/chart-layout.ts';
import { slideChartFrame } from '#shared/summary/slide-chart.ts';
import { svgDrawing } from '#renderer/components/svg-drawing.tsx';
import type { SlideOf } from '../slide-of.ts';
import { SlideFrame } from '../slide-frame.tsx';
import { SlideWords, useWords } from '../slide-words.ts';

type Summary = SlideOf<'summary'>['slide'];

/** One thing of the yearly summary: a sentence, a table or a chart; at the foot what the document is. */
export function SummarySlide({ slide }: SlideOf<'summary'>) {
  const { part, top, title, sentence, table, diffusion, page, pages } = slide;
  return (
    <SlideFrame kind={`summary slide-summary-${part}`} top={top} title={title} page={page} pages={pages}>
      {sentence === null ? null : <p className="said">{sentence}</p>}
      {table === null ? null : <Table table={table} />}
      <Chart slide={slide} />
      <p className="foot">{diffusion}</p>
    </SlideFrame>
  );
}

function Table({ table: { columns, rows } }: { readonly table: NonNullable<Summary['table']> }) {
  const { summary } = useWords();
  const { language } = useContext(SlideWords);
  const written = (cell: string | number | null): string =>
    cell === null ? summary.nothing : typeof cell === 'number' ? groupDigits(cell, language) : cell;
  return (
    <table className="figures">
      <thead>
        <tr>
          {columns.map(({ label, kind }) => (
            <th key={label} scope="col" data-kind={kind}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, mark }, row) => (
          // oxlint-disable-next-line react/no-array-index-key -- the order is all that the projector knows of a row
          <tr key={row} data-mark={mark}>
            {cells.map((cell, index) =>
              index === 0 ? (
                // oxlint-disable-next-line react/no-array-index-key -- as of rows
                <th key={index} scope="row">
                  <span className="label">{written(cell)}</span>
                  {mark === 'merged' ? <span className="state"> {summary.merged}</span> : null}
                </th>
              ) : (
                // oxlint-disable-next-line react/no-array-index-key -- as of rows
                <td key={index} data-kind={columns[index]?.kind}>
                  {written(cell)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Chart({ slide: { chart, title, sentence } }: SlideOf<'summary'>) {
  const id = useId();
  const { language } = useContext(SlideWords);
  if (chart === null) return null;
  const frame = slideChartFrame(chart, { title, sentence }, language) ?? { size: 28, width: 1680 };
  return <div className="drawn">{svgDrawing(layoutChart(chart, { id, language, ...frame }))}</div>;
}
