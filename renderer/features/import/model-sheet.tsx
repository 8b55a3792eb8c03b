import { type FieldReading, type ImportKind, modelFields } from '#shared/import/fields.ts';
import type { PaperDocument } from '#shared/meeting/paper.ts';
import type { ImportWords } from '#shared/messages/imports-catalogue.ts';
import { PaperView } from '#renderer/components/paper-view/paper-view.tsx';
import type { BlankLists } from './blank-preview.tsx';
import { useImportWords } from './use-import-words.ts';

/** The columns of a model table, and what each of them expects: to be read beside the table while it is filled in. */
export function ModelSheet({ kind, blank }: { readonly kind: ImportKind; readonly blank: BlankLists }) {
  const words = useImportWords();
  const { modelSheet, models, kinds } = words.choose;
  const document: PaperDocument = {
    title: models,
    subtitle: kinds[kind],
    sections: [
      {
        itemId: null,
        blocks: [
          { type: 'paragraph', text: modelSheet.lead },
          {
            type: 'table',
            columns: [...modelSheet.columns],
            rows: modelFields(kind).map(({ key, reading, required }) => {
              const name = words.fields[key] ?? key;
              return [required ? modelSheet.required(name) : name, expected(reading, blank, modelSheet)];
            }),
            blankColumns: [],
          },
        ],
      },
    ],
    footer: '',
  };
  return (
    <div className="model-sheet">
      <PaperView document={document} level={3} head={blank.head} />
    </div>
  );
}

function expected(reading: FieldReading, { lists }: BlankLists, words: ImportWords['choose']['modelSheet']): string {
  switch (reading.as) {
    case 'code': {
      const values = words.values(lists[reading.list] ?? []);
      return reading.several ? words.several(values) : values;
    }
    case 'structure':
      return reading.several ? words.structures : words.readings.structure;
    case 'text':
    case 'date':
    case 'age':
      return words.readings[reading.as];
  }
}
