import { NativeSelect, NumberInput } from '@mantine/core';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { useImport } from './import-store.ts';
import { useImportWords } from './use-import-words.ts';

/** The file that was read: which of its sheets, where its headings are, and what around the table is not taken. */
export function FileFacts() {
  const words = useImportWords();
  const language = useLanguage();
  const { held, plan, preview, change } = useImport();
  if (!held || !preview) return null;
  const separator = held.separator === null ? undefined : words.file.separators[held.separator];
  const said = [
    words.file.facts(held.name, held.format.toUpperCase()),
    ...(held.encoding === null ? [] : [words.file.encoding(held.encoding)]),
    ...(separator === undefined ? [] : [separator]),
    ...(preview.headings === null ? [] : [words.file.headingFound(preview.headings[0] + 1, preview.headings[1] + 1)]),
    ...(preview.hiddenRows === 0 ? [] : [words.file.hiddenRows(preview.hiddenRows)]),
    ...(preview.formulas === 0 ? [] : [words.file.formulas(preview.formulas)]),
  ];
  return (
    <div className="import-file">
      <p>{said.join(' · ')}</p>
      <div className="import-file-fields">
        {held.sheets.length > 1 && (
          <NativeSelect
            label={words.file.sheet}
            value={String(plan.sheet)}
            data={held.sheets.map((sheet, at) => ({
              value: String(at),
              label: `${sheet.name} (${words.file.sheetRows(sheet.rows)}${sheet.hidden ? `, ${words.file.hiddenSheet}` : ''})`,
            }))}
            onChange={(event) =>
              void change(
                { sheet: Number(event.currentTarget.value), headingLine: null, columns: null, leaveOut: [], keepDuplicates: [] },
                language,
              )
            }
          />
        )}
        <NumberInput
          label={words.file.headingLine}
          min={1}
          max={20_000}
          hideControls
          value={preview.headings === null ? '' : preview.headings[0] + 1}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1 && value - 1 !== preview.headings?.[0])
              void change({ headingLine: value - 1, columns: null, leaveOut: [], keepDuplicates: [] }, language);
          }}
        />
      </div>
      {preview.left.length > 0 && (
        <details>
          <summary>{words.file.left(preview.left.length)}</summary>
          <ul>
            {preview.left.map(({ line, why, text }) => (
              <li key={line}>
                {line + 1} ({words.file.leftWhy[why]}) {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
