import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { templateWords } from '#shared/messages/templates.ts';
import { isTemplateKind, type TemplateKind, templateKinds } from '#shared/templates/template-kinds.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { ChoiceRadio } from '#renderer/components/fields/code-radio.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { VaultPages } from '#renderer/components/vault-pages.tsx';
import { useCustomisationWords } from '../use-customisation-words.ts';
import { TemplateEditor } from './template-editor.tsx';
import '../customisation.css';

const kinds = Object.keys(templateKinds).filter(isTemplateKind);
const languages = ['fr', 'en'] as const;

/** The templates of every document, one at a time. */
export function TemplatesScreen() {
  const m = useMessages();
  const shown = useLanguage();
  const words = useCustomisationWords().templates;
  const [kind, setKind] = useState<TemplateKind>('feedback_level1');
  const [language, setLanguage] = useState(shown);
  const [own, setOwn] = useState<OutputOf<'templates.own'> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const load = useCallback(
    () => call('templates.own', {}).then(setOwn, (error: unknown) => setFailure(errorText(m, envelopeOf(error)))),
    [m],
  );
  useEffect(() => void load(), [load]);
  const text = own?.find((each) => each.kind === kind && each.language === language)?.text ?? null;
  return (
    <Page title={words.title}>
      <VaultPages />
      <div className="customisation">
        <p className="section-description">{words.intro}</p>
        {failure && <Notice tone="danger">{failure}</Notice>}
        <div className="customisation-head">
          <ChoiceSelect
            name="kind"
            label={words.choose}
            required
            value={kind}
            onChange={(next) => setKind(kinds.find((each) => each === next) ?? kind)}
            choices={kinds.map((each) => ({ value: each, label: templateWords[shown].kinds[each].name }))}
          />
          <ChoiceRadio
            name="language"
            label={words.language}
            required
            value={language}
            choices={languages.map((value) => ({ value, label: words.languages[value] }))}
            onChange={(value) => setLanguage(languages.find((each) => each === value) ?? language)}
          />
        </div>
        {own && <TemplateEditor key={`${kind} ${language}`} kind={kind} language={language} own={text} onChanged={load} />}
      </div>
    </Page>
  );
}
