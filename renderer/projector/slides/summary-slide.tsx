import { useContext, useId } from 'react';
import { groupDigits } from '#shared/messages/plural.ts';
import { layoutChart } from '#shared/summary/chart-layout.ts';
import { svgDrawing } from '#renderer/components/svg-drawing.tsx';
import type { SlideOf } from '../slide-of.ts';
import { SlideFrame } from '../slide-frame.tsx';
import { SlideWords, useWords } from '../slide-words.ts';

type Summary = SlideOf<'summary'>['slide'];

/** One thing of the yearly summary: a sentence, a table or a chart; at the foot what the document is. */
export function SummarySlide({ slide: { part, top, title, sentence, table, chart, diffusion, page, pages } }: SlideOf<'summary'>) {
  return (
    <SlideFrame kind={`summary slide-summary-${part}`} top={top} title={title} page={page} pages={pages}>
      {sentence === null ? null : <p className="said">{sentence}</p>}
      {table === null ? null : <Table table={table} />}
      {chart === null ? null : <Chart chart={chart} height={heightFor(title, sentence)} />}
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

/** What is left for a drawing below title and sentence, in pixels of 1920 × 1080; about, since the fit of the slide has the last word. */
function heightFor(title: string, sentence: string | null): number {
  const titleLines = Math.ceil(title.length / 48);
  const sentenceHeight = sentence === null ? 0 : Math.ceil(sentence.length / 78) * 56 + 28;
  return 680 - (titleLines - 1) * 74 - sentenceHeight;
}

/** Sizes of the type of a drawing in the same pixels, all read from the back of a room. */
const sizes = [38, 36, 34, 32, 30, 28, 26] as const;
/** Bars grow with their type; lines are as high as they are wide, and are drawn narrower. */
const widths = { bars: [1680], stacked: [1680], line: [1680, 1500, 1320, 1140, 960] } as const;

function Chart({ chart, height }: { readonly chart: NonNullable<Summary['chart']>; readonly height: number }) {
  const id = useId();
  const { language } = useContext(SlideWords);
  const drawings = sizes.flatMap((size) => widths[chart.kind].map((width) => ({ size, width })));
  const draw = (frame: (typeof drawings)[number]) => layoutChart(chart, { id, language, ...frame });
  // A narrower line is scaled up to the slide's width, and is higher by as much.
  const fits = (frame: (typeof drawings)[number]) => Number(draw(frame).attributes['height']) <= height;
  const frame = drawings.find(fits) ?? { size: 26, width: widths[chart.kind].at(-1) ?? 1680 };
  return <div className="drawn">{svgDrawing(draw(frame))}</div>;
}
