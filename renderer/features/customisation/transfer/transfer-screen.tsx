import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import type { SavedFile } from '#renderer/client/papers.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { LeavingNotice } from '#renderer/components/leaving-notice.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Section } from '#renderer/components/section.tsx';
import { VaultPages } from '#renderer/components/vault-pages.tsx';
import { useCustomisationWords } from '../use-customisation-words.ts';
import { TakeSection } from './take-section.tsx';
import '../customisation.css';
import '#renderer/components/data-table.css';

/** The settings as a file: given to another CLSM, or taken over from it. */
export function TransferScreen() {
  const words = useCustomisationWords().transfer;
  return (
    <Page title={words.title}>
      <VaultPages />
      <div className="customisation">
        <p className="section-description">{words.intro}</p>
        <TakeSection />
        <GiveSection />
      </div>
    </Page>
  );
}

function GiveSection() {
  const m = useMessages();
  const language = useLanguage();
  const words = useCustomisationWords().transfer.give;
  const [letterhead, setLetterhead] = useState(false);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async () => {
    setFailure(null);
    try {
      setSaved(await call('files.saveSettings', { letterhead, language, folder: null }));
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
    }
  };
  return (
    <Section title={words.title} description={words.text}>
      <Checkbox label={words.letterhead} checked={letterhead} onChange={(event) => setLetterhead(event.currentTarget.checked)} />
      <LeavingNotice saved={saved} />
      {failure && <Notice tone="danger">{failure}</Notice>}
      <div>
        <Button variant="default" onClick={() => void save()}>
          {words.submit}
        </Button>
      </div>
    </Section>
  );
}
