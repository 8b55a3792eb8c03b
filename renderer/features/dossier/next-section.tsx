import { Button } from '@mantine/core';
import { useState } from 'react';
import { isOpen } from '#shared/workflow/steps.ts';
import type { ReferralAction } from '#shared/workflow/next-steps.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useDossier, useOpenDossier } from './dossier-store.ts';
import { advisedAction, keyOfAction, panelOfAction, possibleActions, refusedActions } from './next-actions.ts';
import { UndoQuestion } from './undo-question.tsx';

/** What may be done next, as buttons; what may not, folded with its reason. */
export function NextSection() {
  const { dossier: m, errors } = useMessages();
  const dossier = useOpenDossier();
  const openPanel = useDossier((state) => state.openPanel);
  const [undoing, setUndoing] = useState(false);
  const advised = advisedAction(dossier.status, dossier.assessments.at(-1)?.proposal);
  const refused = refusedActions(dossier);
  const run = (action: ReferralAction) => {
    const panel = panelOfAction[action];
    if (panel) openPanel({ kind: panel });
    else if (action === 'come_back') navigate(`/saisines/nouvelle?de=${dossier.id}`);
    else setUndoing(true);
  };
  return (
    <Section title={m.next.title}>
      {dossier.kind === 'referral' && !isOpen(dossier.status) && <p className="quiet">{m.next.over}</p>}
      <div className="next-actions">
        {possibleActions(dossier).map((action) => (
          <Button
            key={action}
            variant={action === advised ? 'filled' : action === 'undo' || action === 'withdraw' ? 'subtle' : 'default'}
            onClick={() => run(action)}
            rightSection={keyOfAction[action] && <Key keys={keyOfAction[action]} />}
          >
            {m.action[action]}
          </Button>
        ))}
        <Button variant="default" onClick={() => openPanel({ kind: 'note' })} rightSection={<Key keys="T" />}>
          {m.note.add}
        </Button>
      </div>
      {refused.length > 0 && (
        <details className="refused">
          <summary>{m.next.impossible}</summary>
          <dl>
            {refused.map(({ refusal, actions }) => (
              <div key={refusal} className="refused-reason">
                <dt>{actions.map((action) => m.action[action]).join(', ')}</dt>
                <dd>{errors[refusal]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {undoing && <UndoQuestion onClose={() => setUndoing(false)} />}
    </Section>
  );
}
