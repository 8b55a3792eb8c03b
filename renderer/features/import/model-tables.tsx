import { Section } from '#renderer/components/section.tsx';
import { BlankPreview } from './blank-preview.tsx';
import { useImport } from './import-store.ts';
import { ModelSheet } from './model-sheet.tsx';
import { SaveBlank } from './save-blank.tsx';
import { useImportWords } from './use-import-words.ts';

interface ModelTablesProps {
  readonly previewed: boolean;
  readonly onPreview: (open: boolean) => void;
}

/** An empty table with the headings that the import knows, of the kind that is chosen; a sheet says what its columns expect. */
export function ModelTables({ previewed, onPreview }: ModelTablesProps) {
  const words = useImportWords();
  const { kind } = useImport();
  return (
    <Section title={words.choose.models} description={words.choose.modelsLead}>
      <SaveBlank
        files={[
          { what: kind, format: 'xlsx', label: words.choose.model.xlsx },
          { what: kind, format: 'csv', label: words.choose.model.csv },
        ]}
      />
      <BlankPreview open={previewed} onOpen={onPreview}>
        {(blank) => <ModelSheet kind={kind} blank={blank} />}
      </BlankPreview>
    </Section>
  );
}
