import { NativeSelect } from '@mantine/core';
import { importFields } from '#shared/import/fields.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { FileFacts } from './file-facts.tsx';
import { useImport, withColumn } from './import-store.ts';
import { StepFooter } from './step-footer.tsx';
import { useImportWords } from './use-import-words.ts';

/** Each column of the file, what stands in it, and what it is taken as. */
export function ColumnsStep() {
  const words = useImportWords();
  const language = useLanguage();
  const { plan, preview, change } = useImport();
  if (!preview) return null;
  const wordOf = (key: string): string => words.fields[key] ?? key;
  const choices = [
    { value: '', label: words.columns.notTaken },
    ...importFields[plan.kind].map(({ key }) => ({ value: key, label: wordOf(key) })),
  ];
  const list = (keys: readonly string[]): string => keys.map(wordOf).join(', ');
  const blocked = preview.headings === null || preview.missing.length > 0 || preview.refusedIdentity.length > 0;
  return (
    <Section title={words.columns.title} description={words.columns.lead}>
      <FileFacts />
      {preview.headings === null && <Notice tone="warning">{words.file.noTable}</Notice>}
      {preview.headings !== null && preview.missing.length > 0 && (
        <Notice tone="warning">{words.columns.missing(list(preview.missing))}</Notice>
      )}
      {preview.refusedIdentity.length > 0 && <Notice tone="danger">{words.columns.identity(list(preview.refusedIdentity))}</Notice>}
      {preview.columns.length > 0 && (
        <div className="import-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.columns.header}</th>
                <th scope="col">{words.columns.samples}</th>
                <th scope="col">{words.columns.field}</th>
              </tr>
            </thead>
            <tbody>
              {preview.columns.map((column, at) => {
                const name = column.header === '' ? words.columns.noHeader(letterOf(at)) : column.header;
                if (column.header === '' && column.samples.length === 0) return null;
                return (
                  // oxlint-disable-next-line react/no-array-index-key -- a column is known by its place
                  <tr key={at} data-taken={column.field !== null}>
                    <th scope="row">
                      {name}
                      {column.hidden && <span className="quiet"> ({words.columns.hidden})</span>}
                    </th>
                    <td className="quiet">{column.samples.join(' · ')}</td>
                    <td>
                      <NativeSelect
                        aria-label={`${words.columns.field} : ${name}`}
                        value={(plan.columns ?? preview.columns.map(({ field }) => field))[at] ?? ''}
                        data={choices}
                        onChange={(event) => {
                          const { value } = event.currentTarget;
                          void change({ columns: withColumn(preview, at, value === '' ? null : value) }, language);
                        }}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <StepFooter back={1} next={3} blocked={blocked} />
    </Section>
  );
}

/** « A » to « Z », « AA »: how a spreadsheet names a column. */
function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}
