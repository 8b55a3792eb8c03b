import { Button } from '@mantine/core';
import { Suspense, useEffect } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { FormerTexts } from '#renderer/app/history-screens.tsx';
import { navigate } from '#renderer/app/navigate.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { DossierAside } from './aside/aside.tsx';
import './dossier.css';
import { DossierShortcuts } from './dossier-shortcuts.tsx';
import { useDossier } from './dossier-store.ts';
import { DossierSubtitle } from './dossier-subtitle.tsx';
import { EmergencyNotice } from './emergency-notice.tsx';
import { NextSection } from './next-section.tsx';
import { PanelHost } from './panel-host.tsx';
import { SaidLine } from './said-line.tsx';
import { TimelineSection } from './timeline/timeline-section.tsx';
import { WaitingDrafts } from './waiting-drafts.tsx';
import { WaitingSection } from './waiting-section.tsx';

/** The page of a referral (`/saisines/:id`), to be understood in five seconds by whoever takes over. */
export function DossierScreen({ id }: { readonly id: number }) {
  const m = useMessages();
  const { dossier, failure, open, leave } = useDossier();
  useEffect(() => {
    void open(id);
    return leave;
  }, [id, open, leave]);
  if (failure) {
    return (
      <Page title={m.frame.referrals}>
        <Notice tone="danger" title={m.dossier.loadFailed}>
          {errorText(m, failure)}
        </Notice>
        <div>
          <Button variant="default" onClick={() => navigate('/saisines')}>
            {m.common.back}
          </Button>
        </div>
      </Page>
    );
  }
  if (dossier === null) return <p role="status">{m.common.loading}</p>;
  return (
    <>
      <Page
        key={dossier.id}
        title={dossier.reference}
        subtitle={<DossierSubtitle />}
        actions={<SaidLine />}
        aside={<DossierAside />}
        asideLabel={m.dossier.facts.title}
      >
        <WaitingDrafts />
        {dossier.facts.request !== null && <p className="dossier-request">{dossier.facts.request}</p>}
        <EmergencyNotice />
        {dossier.kind === 'referral' && <WaitingSection />}
        <NextSection />
        <TimelineSection />
        <Suspense fallback={null}>
          <FormerTexts referralId={dossier.id} version={dossier} />
        </Suspense>
      </Page>
      <DossierShortcuts />
      <PanelHost />
    </>
  );
}
