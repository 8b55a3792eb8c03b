import { useEffect, useState } from 'react';
import { type Letterhead, letterheadBounds } from '#shared/letterhead/letterhead.ts';
import { letterheadCatalogues } from '#shared/messages/letterhead-catalogue.ts';
import type { PaperDocument } from '#shared/meeting/paper.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { useLetterhead } from '#renderer/client/letterhead.ts';
import { useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { PaperView } from '#renderer/components/paper-view/paper-view.tsx';
import { Section } from '#renderer/components/section.tsx';
import { VaultPages } from '#renderer/components/vault-pages.tsx';
import { AddressForm } from './address-form.tsx';
import { LogoSection } from './logo-section.tsx';
import { useLetterheadWords } from './use-letterhead-words.ts';
import './letterhead.css';

/** The head of every document: the address, the logo, and how both will stand on paper. */
export function LetterheadScreen() {
  const m = useMessages();
  const words = useLetterheadWords();
  const { stored, load } = useLetterhead();
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    load().catch((error: unknown) => setFailure(errorText(m, envelopeOf(error))));
  }, [load, m]);
  return (
    <Page title={words.title}>
      <VaultPages />
      <div className="letterhead-page">
        <p className="section-description">{words.intro}</p>
        {failure && <Notice tone="danger">{failure}</Notice>}
        {stored && <Parts stored={stored} />}
      </div>
    </Page>
  );
}

function Parts({ stored }: { readonly stored: { readonly head: Letterhead; readonly logoText: string | null } }) {
  const words = useLetterheadWords();
  const settings = useSession((session) => session.settings);
  const [lines, setLines] = useState<readonly string[]>(() => padded(stored.head.lines));
  const [alt, setAlt] = useState(stored.logoText ?? '');
  const language = settings?.language ?? 'fr';
  const example = letterheadCatalogues[language].preview;
  const { logo } = stored.head;
  const head: Letterhead = {
    lines: lines.map((line) => line.trim()).filter((line) => line !== ''),
    logo: logo && { ...logo, alt: alt.trim() === '' ? letterheadCatalogues[language].logoAlt(settings?.label ?? '') : alt },
  };
  const document: PaperDocument = {
    title: example.documentTitle,
    subtitle: `${settings?.label ?? ''} – ${settings?.cellule ?? ''} – ${example.date}`,
    sections: [{ itemId: null, blocks: [{ type: 'paragraph', text: example.body }] }],
    footer: '',
  };
  return (
    <div className="letterhead-parts">
      <div className="letterhead-side">
        <AddressForm lines={lines} onChange={setLines} logoText={stored.logoText} />
        <LogoSection logo={logo} lines={stored.head.lines} alt={alt} onAlt={setAlt} storedAlt={stored.logoText} />
      </div>
      <Section title={words.preview.title} description={words.preview.text}>
        <div lang={language}>
          <PaperView document={document} level={3} head={head} />
        </div>
      </Section>
    </div>
  );
}

/** One field a line, empty ones too. */
function padded(lines: readonly string[]): readonly string[] {
  return Array.from({ length: letterheadBounds.lines }, (_, at) => lines[at] ?? '');
}
