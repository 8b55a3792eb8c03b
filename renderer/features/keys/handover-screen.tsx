import { useEffect, useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Section } from '#renderer/components/section.tsx';
import { VaultPages } from '#renderer/components/vault-pages.tsx';
import { HandoverFile } from './handover-file.tsx';
import { HandoverKeys } from './handover-keys.tsx';
import { HandoverLists } from './handover-lists.tsx';
import { HandoverRecord } from './handover-record.tsx';
import { HandoverStock } from './handover-stock.tsx';
import { useHandover } from './handover-store.ts';
import { useHandoverWords } from './use-handover-words.ts';
import './keys.css';

/** The handover, in the order of the conversation: where things stand, what the lists mean, the keys, the record. */
export function HandoverScreen() {
  const m = useMessages();
  const words = useHandoverWords();
  const { overview, load } = useHandover();
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    load().catch((error: unknown) => setFailure(errorText(m, envelopeOf(error))));
  }, [load, m]);
  return (
    <Page title={words.title} subtitle={words.lead}>
      <VaultPages />
      <p className="quiet">{words.before}</p>
      {failure && <Notice tone="danger">{failure}</Notice>}
      <Section title={words.steps.stock}>{overview && <HandoverStock overview={overview} />}</Section>
      <Section title={words.steps.lists} description={words.listsText} folded>
        <HandoverLists />
      </Section>
      <Section title={words.steps.keys} description={words.keys.text}>
        <HandoverKeys />
      </Section>
      <Section title={words.steps.record} description={words.record.text}>
        <HandoverRecord />
      </Section>
      <Section title={words.steps.file} description={words.file.text}>
        <HandoverFile />
      </Section>
    </Page>
  );
}
