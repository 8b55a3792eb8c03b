import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { firstStepsCatalogues } from '#shared/messages/first-steps-catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { useSession } from '#renderer/client/session.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { type FirstStep, firstSteps, useFirstSteps } from './first-steps-store.ts';
import { StarterPanel } from './starter-panel.tsx';
import './first-steps.css';

const places: Readonly<Record<FirstStep, string>> = {
  cellule: '#/parametres',
  lists: '#/parametres/listes',
  structures: '#/parametres/importer',
  key: '#/parametres/cles',
  backups: '#/parametres/sauvegardes',
};

/** On the first screen of a vault of one's own, until all is done: five things, each with its screen; left and taken up again at will. */
export function FirstSteps() {
  const m = useMessages();
  const words = firstStepsCatalogues[useLanguage()];
  const demonstration = useSession((session) => session.vault?.demonstration ?? true);
  const { done, left, recall, mark, leave } = useFirstSteps();
  const [failure, setFailure] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);
  const tell = (error: unknown) => setFailure(errorText(m, envelopeOf(error)));
  useEffect(() => {
    // Without what it remembers nothing is shown: it is only a help.
    if (!demonstration) recall().catch(() => undefined);
  }, [demonstration, recall]);
  if (demonstration || done === null || (done.length === firstSteps.length && !starting)) return null;
  if (left) {
    return (
      <p className="first-steps-left">
        <span className="quiet">{words.left(done.length, firstSteps.length)}</span>{' '}
        <Button variant="subtle" size="compact-md" onClick={() => void leave(false).catch(tell)}>
          {words.resume}
        </Button>
      </p>
    );
  }
  return (
    <Section
      title={`${words.title} (${words.progress(done.length, firstSteps.length)})`}
      description={words.lead}
      actions={
        <Button variant="subtle" size="compact-md" onClick={() => void leave(true).catch(tell)}>
          {words.later}
        </Button>
      }
    >
      {failure && <Notice tone="danger">{failure}</Notice>}
      <ul className="first-steps">
        {firstSteps.map((step) => {
          const said = words.steps[step];
          return (
            <li key={step}>
              <Checkbox
                label={words.done}
                aria-label={words.doneOf(said.title)}
                checked={done.includes(step)}
                onChange={(event) => void mark(step, event.currentTarget.checked).catch(tell)}
              />
              <div>
                <p className="first-step-title">{said.title}</p>
                <p className="quiet">{said.text}</p>
              </div>
              <div className="first-step-ways">
                <a href={places[step]}>{said.go}</a>
                {step === 'structures' && (
                  <Button variant="default" size="compact-md" onClick={() => setStarting(true)}>
                    {words.starter.open}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {starting && <StarterPanel onClose={() => setStarting(false)} onAdded={() => void mark('structures', true).catch(tell)} />}
    </Section>
  );
}
