import { useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { PaperView } from '#renderer/components/paper-view/paper-view.tsx';
import { SaveDocument } from '#renderer/components/save-document.tsx';
import { useCustomisationWords } from '../use-customisation-words.ts';
import '../customisation.css';

/** The letter to the referrer after a decision of level 1: read here, then printed or written as a file. */
export function LetterScreen({ id }: { readonly id: number }) {
  const m = useMessages();
  const words = useCustomisationWords().letter;
  const [letter, setLetter] = useState<OutputOf<'documents.letter'> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    call('documents.letter', { referralId: id }).then(setLetter, (error: unknown) => setFailure(errorText(m, envelopeOf(error))));
  }, [id, m]);
  return (
    <Page title={words.title}>
      <div className="customisation">
        <p className="screen-only customisation-links">
          <a href={`#/saisines/${id}`}>{words.back}</a>
          <a href="#/parametres/modeles">{words.template}</a>
        </p>
        {failure && <Notice tone="danger">{failure}</Notice>}
        {letter && (
          <>
            <div className="screen-only customisation">
              <SaveDocument document={{ kind: 'feedback_level1', referralId: id }} formats={['pdf', 'docx']} printable />
            </div>
            <PaperView document={letter.paper} />
          </>
        )}
      </div>
    </Page>
  );
}
