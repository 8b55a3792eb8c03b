import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDayAndClock } from '#shared/dates/format.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { ConfirmErase } from '#renderer/components/confirm-erase.tsx';
import { Section } from '#renderer/components/section.tsx';
import { type PastImport, useImport } from './import-store.ts';
import { useImportWords } from './use-import-words.ts';

/** The imports made, each with the one way back. */
export function PastImports() {
  const words = useImportWords();
  const language = useLanguage();
  const { past, undo } = useImport();
  const [asked, setAsked] = useState<PastImport | null>(null);
  const when = (instant: string) => formatDayAndClock(localDateOf(new Date(instant)), new Date(instant), language);
  const said = ({ kind, made, structures, references }: PastImport): string =>
    [
      words.past.counts[kind](made),
      ...(structures > 0 ? [words.past.withStructures(structures)] : []),
      ...(references.length > 0 ? [`(${references.join(' → ')})`] : []),
    ].join(' ');
  return (
    <Section title={words.past.title}>
      {past.length === 0 ? (
        <p className="quiet">{words.past.none}</p>
      ) : (
        <div className="import-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.past.when}</th>
                <th scope="col">{words.past.file}</th>
                <th scope="col">{words.past.made}</th>
                <th scope="col">
                  <span className="visually-hidden">{words.past.act}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {past.map((each) => (
                <tr key={each.id}>
                  <td>{when(each.madeAt)}</td>
                  <td>{each.fileName}</td>
                  <td>{said(each)}</td>
                  <td>
                    {each.undoneAt === null ? (
                      <Button size="compact-sm" variant="default" onClick={() => setAsked(each)}>
                        {words.past.undo}
                      </Button>
                    ) : (
                      words.past.undone(when(each.undoneAt))
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked && (
        <ConfirmErase
          title={words.past.undoQuestion}
          keep={words.past.keep}
          confirm={words.past.undo}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            void undo(asked.id);
          }}
        >
          <p>{words.past.undoText(said(asked))}</p>
        </ConfirmErase>
      )}
    </Section>
  );
}
