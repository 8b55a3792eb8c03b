import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '#renderer/client/session.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Section } from '#renderer/components/section.tsx';
import { type ImportKind, useImport } from './import-store.ts';
import { useImportWords } from './use-import-words.ts';

const kinds: readonly ImportKind[] = ['referrals', 'structures', 'contacts'];

/** What the table holds, and which file it is. */
export function ChooseStep() {
  const words = useImportWords();
  const language = useLanguage();
  const { kind, setKind, choose, busy } = useImport();
  const nativeDialogs = useSession((session) => session.environment?.nativeDialogs ?? false);
  const [path, setPath] = useState('');
  return (
    <Section title={words.choose.title} description={words.choose.limits}>
      <fieldset className="import-kinds">
        <legend>{words.choose.kind}</legend>
        {kinds.map((each) => (
          <label key={each}>
            <input type="radio" name="import-kind" checked={kind === each} onChange={() => setKind(each)} />
            <span>
              {words.choose.kinds[each]}
              <span className="quiet"> {words.choose.kindHints[each]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {nativeDialogs ? (
        <div>
          <Button loading={busy} onClick={() => void choose(null, language)}>
            {words.choose.button}
          </Button>
        </div>
      ) : (
        <form
          className="folder-field"
          onSubmit={(event) => {
            event.preventDefault();
            if (path.trim() !== '') void choose(path.trim(), language);
          }}
        >
          <TextField name="path" label={words.choose.path} description={words.choose.pathHint} value={path} onChange={setPath} />
          <Button type="submit" loading={busy} disabled={path.trim() === ''}>
            {words.choose.read}
          </Button>
        </form>
      )}
    </Section>
  );
}
