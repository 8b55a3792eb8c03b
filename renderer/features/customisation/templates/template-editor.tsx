import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Language } from '#shared/dates/language.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { templateWords } from '#shared/messages/templates.ts';
import { parseTemplate } from '#shared/templates/parse-template.ts';
import { type TemplateKind, templateKinds } from '#shared/templates/template-kinds.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { PaperView } from '#renderer/components/paper-view/paper-view.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useCustomisationWords } from '../use-customisation-words.ts';
import { previewTemplate } from './preview-template.ts';

interface TemplateEditorProps {
  readonly kind: TemplateKind;
  readonly language: Language;
  /** The cellule's own text; `null`: the program's. */
  readonly own: string | null;
  readonly onChanged: () => Promise<void>;
}

/** One template as plain text, what is wrong with it beside, and how it will look. */
export function TemplateEditor({ kind, language, own, onChanged }: TemplateEditorProps) {
  const m = useMessages();
  const words = useCustomisationWords().templates;
  const settings = useSession((session) => session.settings);
  const said = templateWords[language];
  const [text, setText] = useState(own ?? said.kinds[kind].standard);
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const parsed = useMemo(() => parseTemplate(kind, language, text), [kind, language, text]);
  const sentences = parsed.problems.map((problem) => words.problem[problem.code](problem.line, problem.what));
  const run = async (work: () => Promise<unknown>, sentence: string) => {
    setFailure(null);
    setDone(null);
    try {
      await work();
      await onChanged();
      setDone(sentence);
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
    }
  };
  const restore = () => {
    setText(said.kinds[kind].standard);
    void run(() => call('templates.restore', { kind, language }), words.restored);
  };
  const { fields, parts } = templateKinds[kind];
  const known = { label: settings?.label ?? '', cellule: settings?.cellule ?? '' };
  return (
    <div className="template-editor">
      <div className="template-side">
        <p className="quiet">
          {said.kinds[kind].text} {own === null ? words.isStandard : words.isOwn}
        </p>
        <TextAreaField
          name="text"
          label={words.text}
          description={words.textHint}
          value={text}
          onChange={(next) => {
            setText(next);
            setDone(null);
          }}
          error={sentences.length === 0 ? undefined : sentences.join(' ')}
          rows={16}
        />
        <div role="status" className="customisation-said">
          {failure && <Notice tone="danger">{failure}</Notice>}
          {done && <Notice tone="info">{done}</Notice>}
        </div>
        <div className="customisation-buttons">
          <Button
            disabled={sentences.length > 0 || text === (own ?? said.kinds[kind].standard)}
            onClick={() => void run(() => call('templates.save', { kind, language, text }), words.saved)}
          >
            {words.save}
          </Button>
          <Button variant="default" disabled={own === null} onClick={restore}>
            {words.restore}
          </Button>
        </div>
        <Section title={words.fields}>
          <dl className="template-fields">
            {fields.map((field) => (
              <div key={field}>
                <dt>{`{${said.fields[field].name}}`}</dt>
                <dd>{said.fields[field].text}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section title={words.parts}>
          <dl className="template-fields">
            {parts.map((part) => (
              <div key={part}>
                <dt>{`[[${said.parts[part].name}]]`}</dt>
                <dd>{said.parts[part].text}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
      <Section title={words.preview} description={words.previewText}>
        <div lang={language}>
          <PaperView document={previewTemplate(kind, language, parsed.blocks, words.example, known)} level={3} />
        </div>
      </Section>
    </div>
  );
}
