import type { PaperBlock, PaperDocument } from '#shared/meeting/paper.ts';

/** A composed paper as it will be printed. */
export function PaperView({ document }: { readonly document: PaperDocument }) {
  return (
    <article className="paper">
      <header>
        <h2>{document.title}</h2>
        <p>{document.subtitle}</p>
      </header>
      {document.sections.map((section, index) => (
        // Sections and blocks of a composed paper have no name; they never change places while it is shown.
        // oxlint-disable-next-line react/no-array-index-key
        <section key={index}>
          {section.blocks.map((block, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <Block key={at} block={block} />
          ))}
        </section>
      ))}
      <footer>{document.footer}</footer>
    </article>
  );
}

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.type) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'notice':
      return <p className="paper-notice">{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl className="paper-facts">
          {block.items.map((item) => (
            <div key={item.label}>
              <dt>{item.label}</dt>
              <dd>{item.value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return (
        <table className="data-table">
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={at}>
                {row.map((cell, column) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
