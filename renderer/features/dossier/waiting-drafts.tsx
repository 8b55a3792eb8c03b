import { Button } from '@mantine/core';
import { formatDayAndClock } from '#shared/dates/format.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { useDossier } from './dossier-store.ts';
import { panelOfDraft, type PanelRequest } from './panel-request.ts';

/** Forms of this referral that were left in the middle, offered again. */
export function WaitingDrafts() {
  const m = useMessages().dossier;
  const language = useLanguage();
  const titleOf = usePanelTitle();
  const { drafts, panel, openPanel, attempt, discardDraft } = useDossier();
  const known = drafts.flatMap((draft) => {
    const request = panelOfDraft(draft.form, draft.subject);
    return request ? [{ ...draft, request }] : [];
  });
  if (panel !== null || known.length === 0) return null;
  return (
    <Notice tone="info" title={m.waiting.drafts}>
      {known.map(({ request, ...draft }) => {
        const saved = new Date(draft.savedAt);
        const title = titleOf(request);
        return (
          <div key={draft.id} className="notice-row">
            <span>{m.waiting.draft(title, formatDayAndClock(localDateOf(saved), saved, language))}</span>
            <Button size="compact-md" variant="default" onClick={() => openPanel(request)} aria-label={m.of(m.waiting.resume, title)}>
              {m.waiting.resume}
            </Button>
            <Button
              size="compact-md"
              variant="subtle"
              onClick={() => void attempt(() => discardDraft(draft))}
              aria-label={m.of(m.waiting.discard, title)}
            >
              {m.waiting.discard}
            </Button>
          </div>
        );
      })}
    </Notice>
  );
}

function usePanelTitle(): (panel: PanelRequest) => string {
  const m = useMessages().dossier;
  return ({ kind }) => {
    switch (kind) {
      case 'facts':
        return m.factsForm.title;
      case 'consent':
        return m.consent.panel;
      case 'identity':
        return m.identity.title;
      case 'note':
      case 'editNote':
        return m.note.title;
      case 'addAction':
        return m.actionForm.title;
      case 'actionStatus':
        return m.actionForm.statusTitle;
      case 'editExchange':
        return m.exchange.editTitle;
      default:
        return m[kind].title;
    }
  };
}
