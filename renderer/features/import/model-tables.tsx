import { Section } from '#renderer/components/section.tsx';
import { useImport } from './import-store.ts';
import { SaveBlank } from './save-blank.tsx';
import { useImportWords } from './use-import-words.ts';

/** An empty table with the headings that the import knows, of the kind that is chosen. */
export function ModelTables() {
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
    </Section>
  );
}
