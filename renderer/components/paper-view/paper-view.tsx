import { useId } from 'react';
import type { Letterhead } from '#shared/letterhead/letterhead.ts';
import { headingsInOrder } from '#shared/meeting/paper-headings.ts';
import type { PaperBlock, PaperDocument } from '#shared/meeting/paper.ts';
import { useShownLetterhead } from '#renderer/client/letterhead.ts';
import { PaperHead } from './paper-head.tsx';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import './paper-view.css';

interface PaperViewProps {
  readonly document: PaperDocument;
  /** Level of the paper's own title on the page that shows it; its headings follow. */
  readonly level?: 2 | 3;
  /** Another head than the vault's: one that is being written. */
  readonly head?: Letterhead;
}

/**
 * A paper of the vault (convocation, minutes, feedback) as a reader and a printer take it: the letterhead, real headings, real tables with header rows,
 * and the note on diffusion at the end.
 */
export function PaperView({ document, level = 2, head }: PaperViewProps) {
  const titleId = useId();
  const ofVault = useShownLetterhead();
  const Title = `h${level}` as const;
  return (
    <article className="sheet" aria-labelledby={titleId}>
      <PaperHead head={head ?? ofVault} />
      <header className="sheet-head">
        <Title id={titleId} className="sheet-title">
          {document.title}
        </Title>
        {document.subtitle && <p className="sheet-subtitle">{document.subtitle}</p>}
      </header>
      {headingsInOrder(document.sections).map((section, at) => (
        // eslint-disable-next-line react/no-array-index-key -- a part of a paper is its place
        <section key={at} className="sheet-section">
          {section.blocks.map((block, place) => (
            // eslint-disable-next-line react/no-array-index-key -- a block of a paper is its place
            <Block key={place} block={block} under={level} />
          ))}
        </section>
      ))}
      {document.footer && <footer className="sheet-footer">{document.footer}</footer>}
    </article>
  );
}

function Block({ block, under }: { readonly block: PaperBlock; readonly under: number }) {
  switch (block.type) {
    case 'heading': {
      const Heading = `h${under + block.level}` as 'h3' | 'h4' | 'h5';
      return <Heading className="sheet-heading">{block.text}</Heading>;
    }
    case 'paragraph':
      return <p className="sheet-text">{block.text}</p>;
    case 'notice':
      return (
        <p className="sheet-text sheet-notice" role="note">
          {block.text}
        </p>
      );
    case 'list':
      return (
        <ul className="sheet-list">
          {block.items.map((item, at) => (
            // eslint-disable-next-line react/no-array-index-key -- a line of a paper is its place
            <li key={at}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl className="sheet-facts">
          {block.items.map((fact, at) => (
            // eslint-disable-next-line react/no-array-index-key -- a fact of a paper is its place
            <div key={at} className="sheet-fact">
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <PaperTable columns={block.columns} rows={block.rows} blank={block.blankColumns} />;
  }
}

interface PaperTableProps {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly blank: readonly number[];
}

/** A wide table scrolls inside its own frame, never the page. */
function PaperTable({ columns, rows, blank }: PaperTableProps) {
  return (
    <TableFrame>
      <table className="sheet-table" data-signed={blank.length > 0 || undefined}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              // eslint-disable-next-line react/no-array-index-key -- a column is its place
              <th key={at} scope="col" data-blank={blank.includes(at) || undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // eslint-disable-next-line react/no-array-index-key -- a row is its place
            <tr key={line}>
              {row.map((cell, at) =>
                at === 0 && cell !== '' ? (
                  // eslint-disable-next-line react/no-array-index-key -- a cell is its place
                  <th key={at} scope="row">
                    {cell}
                  </th>
                ) : (
                  // eslint-disable-next-line react/no-array-index-key -- a cell is its place
                  <td key={at}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
