import { Button } from '@mantine/core';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Due } from '#renderer/components/due.tsx';
import { Section } from '#renderer/components/section.tsx';
import { type Dossier, useDossier, useOpenDossier } from './dossier-store.ts';
import type { PanelRequest } from './panel-request.ts';
import { useWords, type Words } from './use-words.ts';

type DueLine = Dossier['dues'][number];

/** What waits on the referral, late first; each line opens its form. */
export function WaitingSection() {
  const m = useMessages().dossier;
  const dossier = useOpenDossier();
  const words = useWords();
  const openPanel = useDossier((state) => state.openPanel);
  return (
    <Section title={m.waiting.title}>
      {dossier.dues.length === 0 ? (
        <p className="quiet">{m.waiting.none}</p>
      ) : (
        <ul className="due-list">
          {dossier.dues.map((due) => {
            const detail = detailOf(due, dossier, words, m.waiting);
            const panel = panelOf(due);
            const name = detail === '' ? m.due[due.kind] : `${m.due[due.kind]}, ${detail}`;
            return (
              <li key={`${due.kind}-${due.recordId ?? 0}`}>
                <span className="due-what">
                  <strong>{m.due[due.kind]}</strong>
                  {detail && <span>{detail}</span>}
                </span>
                <Due on={due.on} />
                {panel && (
                  <Button variant="default" size="compact-md" onClick={() => openPanel(panel)} aria-label={m.of(m.waiting.open, name)}>
                    {m.waiting.open}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

function panelOf({ kind, recordId }: DueLine): PanelRequest | null {
  switch (kind) {
    case 'feedback':
      return recordId === null ? null : { kind: 'result', orientationId: recordId };
    case 'action':
      return recordId === null ? null : { kind: 'actionStatus', actionId: recordId };
    case 'tell':
      return recordId === null ? null : { kind: 'tell', decisionId: recordId };
    case 'watch':
      return { kind: 'wake' };
    case 'consent':
      return { kind: 'consent' };
  }
}

/** Which orientation, action or decision is meant. */
function detailOf(due: DueLine, dossier: Dossier, words: Words, m: ReturnType<typeof useMessages>['dossier']['waiting']): string {
  switch (due.kind) {
    case 'feedback': {
      const orientation = dossier.decisions.flatMap(({ orientations }) => orientations).find(({ id }) => id === due.recordId);
      return orientation
        ? m.orientationOf(words.labelOr('orientation', orientation.type, orientation.typeOther), words.structures(orientation.targets))
        : words.label('orientation', due.label);
    }
    case 'action': {
      const owner = words.structure(dossier.actions.find(({ id }) => id === due.recordId)?.ownerId ?? null);
      return [due.label, owner && m.ownedBy(owner)].filter(Boolean).join(', ');
    }
    case 'tell': {
      const decision = dossier.decisions.find(({ id }) => id === due.recordId);
      return decision ? m.decisionOf(words.date(decision.on)) : '';
    }
    case 'watch':
      return due.label === null ? '' : m.watchFor(words.labelOr('lever', due.label, dossier.watch?.leverOther ?? null));
    case 'consent':
      return '';
  }
}
