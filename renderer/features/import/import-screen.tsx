import { useEffect, useRef, useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { VaultPages } from '#renderer/components/vault-pages.tsx';
import type { Previewed } from './blank-preview.tsx';
import { ChooseStep } from './choose-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { useImport } from './import-store.ts';
import { IntakeForms } from './intake-forms.tsx';
import { PastImports } from './past-imports.tsx';
import { ModelTables } from './model-tables.tsx';
import { QuestionsStep } from './questions-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { useImportWords } from './use-import-words.ts';
import './import.css';

/** A table of somebody brought in, in four steps; nothing is written before the last, and each import can be taken back whole. */
export function ImportScreen() {
  const m = useMessages();
  const words = useImportWords();
  const { step, failure, made, loadPast } = useImport();
  const [previewed, preview] = useState<Previewed>(null);
  const steps = useRef<HTMLOListElement>(null);
  useEffect(() => void loadPast(), [loadPast]);
  useEffect(() => {
    // Each step begins at its top, for the eye and for the keyboard.
    document.documentElement.scrollTop = 0;
    if (step > 1) steps.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <Page title={words.title}>
      <VaultPages />
      <div className="import">
        {step === 1 && <p className="section-description">{words.lead}</p>}
        <ol ref={steps} tabIndex={-1} className="import-steps" aria-label={words.step(step, words.steps.length)}>
          {words.steps.map((name, at) => (
            <li key={name} aria-current={at + 1 === step ? 'step' : undefined}>
              {name}
            </li>
          ))}
        </ol>
        {failure && <Notice tone="danger">{errorText(m, failure)}</Notice>}
        {made !== null && step === 1 && <Notice tone="info">{words.review.done(made)}</Notice>}
        {step === 1 && <ChooseStep />}
        {step === 1 && <ModelTables previewed={previewed === 'model'} onPreview={(open) => preview(open ? 'model' : null)} />}
        {step === 2 && <ColumnsStep />}
        {step === 3 && <QuestionsStep />}
        {step === 4 && <ReviewStep />}
        {step === 1 && <PastImports />}
        {step === 1 && <IntakeForms previewed={previewed === 'form'} onPreview={(open) => preview(open ? 'form' : null)} />}
      </div>
    </Page>
  );
}
