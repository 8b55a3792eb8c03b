import { Button } from '@mantine/core';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { type Preview, useImport } from './import-store.ts';
import { StepFooter } from './step-footer.tsx';
import { useImportWords } from './use-import-words.ts';

/** Every line as it would be written, what is wrong beside it, and the one button that writes all of them or none. */
export function ReviewStep() {
  const words = useImportWords();
  const language = useLanguage();
  const { plan, preview, busy, change, run } = useImport();
  if (!preview) return null;
  const { totals } = preview;
  const all = totals.ready + totals.errors + totals.asked + totals.duplicates + totals.leftOut;
  const said = [
    words.review.ready(totals.ready),
    ...(totals.errors > 0 ? [words.review.errors(totals.errors)] : []),
    ...(totals.asked > 0 ? [words.review.asked(totals.asked)] : []),
    ...(totals.duplicates > 0 ? [words.review.duplicates(totals.duplicates)] : []),
    ...(totals.leftOut > 0 ? [words.review.leftOut(totals.leftOut)] : []),
    ...(totals.warnings > 0 ? [words.review.warnings(totals.warnings)] : []),
  ];
  const wrong = preview.rows.filter((row) => row.state === 'error').map((row) => row.line);
  return (
    <Section title={words.review.title}>
      <p>{said.join(', ')}.</p>
      {totals.newStructures > 0 && <p>{words.review.newStructures(totals.newStructures)}</p>}
      {preview.tried && totals.ready > 0 && <Notice tone="info">{words.review.dry}</Notice>}
      {!preview.tried && <Notice tone="warning">{words.review.blocked}</Notice>}
      {preview.tried && totals.ready === 0 && <Notice tone="warning">{words.review.nothing}</Notice>}
      {wrong.length > 0 && (
        <div>
          <Button variant="default" onClick={() => void change({ leaveOut: [...new Set([...plan.leaveOut, ...wrong])] }, language)}>
            {words.review.leaveAll}
          </Button>
        </div>
      )}
      <div className="import-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.review.line}</th>
              <th scope="col">{words.review.what}</th>
              <th scope="col">{words.review.state}</th>
              <th scope="col">
                <span className="visually-hidden">{words.review.choice}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <ReviewRow key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {preview.rows.length < all && <p className="quiet">{words.review.shown(preview.rows.length, all)}</p>}
      <StepFooter back={3}>
        <Button disabled={!preview.tried || totals.ready === 0} loading={busy} onClick={() => void run(language)}>
          {words.review.run(totals.ready)}
        </Button>
      </StepFooter>
    </Section>
  );
}

function ReviewRow({ row }: { readonly row: Preview['rows'][number] }) {
  const words = useImportWords();
  return (
    <tr data-state={row.state}>
      <th scope="row">{row.line + 1}</th>
      <td>
        <strong>{row.title}</strong>
        <span className="import-detail">{row.detail}</span>
        {row.issues.length > 0 && (
          <ul className="import-issues">
            {row.issues.map((issue) => (
              <li key={`${issue.header ?? ''} ${issue.sentence}`} data-severity={issue.severity}>
                {issue.header !== null && issue.header !== '' && <span className="quiet">{words.review.column(issue.header)} : </span>}
                {issue.sentence}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td className="import-state">{words.review.states[row.state]}</td>
      <td>
        <RowButton row={row} />
      </td>
    </tr>
  );
}

function RowButton({ row: { line, state } }: { readonly row: Preview['rows'][number] }) {
  const words = useImportWords();
  const language = useLanguage();
  const { plan, change } = useImport();
  const without = (lines: readonly number[]) => lines.filter((each) => each !== line);
  const number = line + 1;
  const [label, word, patch] =
    state === 'left_out'
      ? [words.review.takeBack(number), words.review.takeBackWord, { leaveOut: without(plan.leaveOut) }]
      : state === 'duplicate'
        ? [words.review.keep(number), words.review.keepWord, { keepDuplicates: [...plan.keepDuplicates, line] }]
        : [words.review.leaveOut(number), words.review.leaveOutWord, { leaveOut: [...plan.leaveOut, line] }];
  return (
    <Button size="compact-sm" variant="subtle" aria-label={label} onClick={() => void change(patch, language)}>
      {word}
    </Button>
  );
}
