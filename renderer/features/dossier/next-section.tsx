import { Button } from '@mantine/core';
import { useState } from 'react';
import { isOpen } from '#shared/workflow/steps.ts';
import type { ReferralAction } from '#shared/workflow/next-steps.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useDossier, useOpenDossier } from './dossier-store.ts';
import { keyOfAction, panelOfAction, possibleActions, refusedActions } from './next-actions.ts';
import { UndoQuestion } from './undo-question.tsx';

/** What may be done next, as buttons; what may not, folded with its reason. */
export function NextSection() {
  const { dossier: m, errors } = useMessages();
  const dossier = useOpenDossier();
  const openPanel = useDossier((state) => state.openPanel);
  const [undoing, setUndoing] = useState(false);
  const possible = possibleActions(dossier);
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
        {possible.advised && <ActionButton action={possible.advised} variant="filled" onRun={run} />}
        {possible.daily.map((action) => (
          <ActionButton key={action} action={action} variant="default" onRun={run} />
        ))}
        <Button variant="default" onClick={() => openPanel({ kind: 'note' })} rightSection={<Key keys="T" />}>
          {m.note.add}
        </Button>
        {possible.steps.map((action) => (
          <ActionButton key={action} action={action} variant="default" onRun={run} />
        ))}
        {possible.rare.map((action) => (
          <ActionButton key={action} action={action} variant="subtle" onRun={run} />
        ))}
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

interface ActionButtonProps {
  readonly action: ReferralAction;
  readonly variant: 'filled' | 'default' | 'subtle';
  readonly onRun: (action: ReferralAction) => void;
}

function ActionButton({ action, variant, onRun }: ActionButtonProps) {
  const m = useMessages().dossier;
  const keys = keyOfAction[action];
  return (
    <Button variant={variant} onClick={() => onRun(action)} rightSection={keys && <Key keys={keys} />}>
      {m.action[action]}
    </Button>
  );
}
