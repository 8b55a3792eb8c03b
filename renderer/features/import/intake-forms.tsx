import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { IntakeTag } from '#shared/intake-form/intake-fields.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { intakeFormCatalogues } from '#shared/messages/intake-form-catalogue.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useIntake } from '#renderer/client/intake.ts';
import { useSession } from '#renderer/client/session.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { BlankPreview } from './blank-preview.tsx';
import { IntakeSheet } from './intake-sheet.tsx';
import { SaveBlank } from './save-blank.tsx';

type Intake = NonNullable<OutputOf<'imports.chooseForm'>['intake']>;

interface IntakeFormsProps {
  readonly previewed: boolean;
  readonly onPreview: (open: boolean) => void;
}

/** The fiche de saisine: blank, on the screen, printed and as files; filled in, as a « Nouvelle saisine » to be checked. */
export function IntakeForms({ previewed, onPreview }: IntakeFormsProps) {
  const m = useMessages();
  const language = useLanguage();
  const words = intakeFormCatalogues[language];
  const nativeDialogs = useSession((session) => session.environment?.nativeDialogs ?? false);
  const [path, setPath] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const read = async (file: string | null) => {
    setBusy(true);
    setFailure(null);
    try {
      const { intake } = await call('imports.chooseForm', { file });
      if (!intake) return;
      useIntake.getState().bring(intake, saying(intake));
      navigate('/saisines/nouvelle');
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
    } finally {
      setBusy(false);
    }
  };
  const saying = ({ doubtful }: Intake): string => {
    const fields = doubtful.map((tag) => words.fields[tag as IntakeTag]).join(', ');
    return fields === '' ? words.screen.from : `${words.screen.from} ${words.screen.doubtful(fields)}`;
  };
  return (
    <>
      <Section title={words.screen.title} description={words.screen.lead}>
        <SaveBlank
          files={[
            { what: 'form', format: 'docx', label: words.screen.fillable },
            { what: 'paper', format: 'docx', label: words.screen.paper, ...(previewed && { keys: 'W' }) },
            { what: 'paper', format: 'pdf', label: words.screen.pdf, ...(previewed && { keys: 'D' }) },
          ]}
        />
        <BlankPreview open={previewed} onOpen={onPreview}>
          {(blank) => <IntakeSheet blank={blank} />}
        </BlankPreview>
      </Section>
      <Section title={words.screen.readTitle} description={words.screen.readLead}>
        {nativeDialogs ? (
          <div>
            <Button variant="default" loading={busy} onClick={() => void read(null)}>
              {words.screen.read}
            </Button>
          </div>
        ) : (
          <form
            className="folder-field"
            onSubmit={(event) => {
              event.preventDefault();
              if (path.trim() !== '') void read(path.trim());
            }}
          >
            <TextField name="form-path" label={words.screen.path} value={path} onChange={setPath} />
            <Button type="submit" variant="default" loading={busy} disabled={path.trim() === ''}>
              {words.screen.read}
            </Button>
          </form>
        )}
        {failure && <Notice tone="danger">{failure}</Notice>}
      </Section>
    </>
  );
}
