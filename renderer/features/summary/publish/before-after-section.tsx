import { Section } from '#renderer/components/section.tsx';
import { ReportTableView } from '../report/report-table-view.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import type { Prepared } from './publish-store.ts';

type Pair = Prepared['beforeAfter'][number];

/** Each table as it is, and as it will leave; lines that stand together say so. Those that do not leave come after, folded. */
export function BeforeAfterSection({ tables }: { readonly tables: readonly Pair[] }) {
  const words = useSummaryWords().publish;
  const kept = tables.filter(({ after }) => after !== null);
  const left = tables.filter(({ after }) => after === null);
  return (
    <Section title={words.steps.before}>
      <div className="before-after-list">
        {kept.map((table, index) => (
          <BeforeAfter key={table.id} table={table} open={index === 0} />
        ))}
        {left.length > 0 && (
          <details className="not-leaving">
            <summary>
              <NotPublished text={words.notPublishedTables(left.length)} />
            </summary>
            <p className="quiet">{words.notPublishedText}</p>
            <div className="not-leaving-tables">
              {left.map(({ id, before }) => (
                <ReportTableView key={id} table={{ ...before, definition: null }} />
              ))}
            </div>
          </details>
        )}
      </div>
    </Section>
  );
}

/** One table twice, side by side; folded, it says what became of its lines. */
function BeforeAfter({ table: { title, before, after }, open }: { readonly table: Pair; readonly open: boolean }) {
  const words = useSummaryWords().publish;
  const lines = (table: typeof before) => table.rows.filter(({ mark }) => mark !== 'total');
  const merged = after ? lines(after).filter(({ mark }) => mark === 'merged').length : 0;
  return (
    <details className="before-after" open={open}>
      <summary>
        <h3>{title}</h3> <span className="quiet">{after && words.linesBecome(lines(before).length, lines(after).length, merged)}</span>
      </summary>
      <div className="before-after-pair">
        <ReportTableView table={{ ...before, definition: null }} caption={words.before} />
        {after && <ReportTableView table={after} caption={words.after} />}
      </div>
    </details>
  );
}

/** What does not leave, as a word with a shape. */
function NotPublished({ text }: { readonly text: string }) {
  return (
    <span className="not-published-word">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-5 7h10" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      {text}
    </span>
  );
}
