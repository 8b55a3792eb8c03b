import { Button } from '@mantine/core';
import { isOpen } from '#shared/workflow/steps.ts';
import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { EmergencyNumbers } from '#renderer/components/referral-facts/emergency-numbers.tsx';
import { useDossier, useOpenDossier } from './dossier-store.ts';
import { useWords } from './use-words.ts';
import { mayChange } from './workflow-facts.ts';

/** A danger was reported: the numbers, and the day on which they were said or the button that records it. Shown as long as it is open. */
export function EmergencyNotice() {
  const m = useMessages();
  const words = useWords();
  const dossier = useOpenDossier();
  const { id, status, receivedOn, referrer, facts, assessments } = dossier;
  const { attempt, write } = useDossier.getState();
  if (facts.urgent !== 'yes' || !isOpen(status)) return null;
  const toldOn =
    facts.emergencyToldOn ?? assessments.findLast((assessment) => assessment.emergencyToldOn !== null)?.emergencyToldOn ?? null;
  const { structureName: _, ...asker } = referrer;
  const record = () =>
    write('referrals.update', { referralId: id, receivedOn, referrer: asker, facts: { ...facts, emergencyToldOn: today() } });
  return (
    <Notice tone="warning" title={m.dossier.emergency.title}>
      <EmergencyNumbers />
      {toldOn !== null && <p>{m.dossier.emergency.told(words.date(toldOn))}</p>}
      {toldOn === null && mayChange(dossier, 'change_facts') && (
        <Button variant="default" size="compact-md" onClick={() => void attempt(record)}>
          {m.dossier.emergency.record}
        </Button>
      )}
    </Notice>
  );
}
