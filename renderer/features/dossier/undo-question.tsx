import { useState } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ConfirmErase } from '#renderer/components/confirm-erase.tsx';
import { useDossier, useOpenDossier } from './dossier-store.ts';
import { useWords } from './use-words.ts';

/** Asked before a step that was taken a while ago is taken back: what was recorded in it goes. */
export function UndoQuestion({ onClose }: { readonly onClose: () => void }) {
  const m = useMessages().dossier;
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const last = useOpenDossier().steps.at(-1);
  const { attempt, undoStep } = useDossier.getState();
  if (!last) return null;
  const undo = async () => {
    setBusy(true);
    await attempt(undoStep);
    onClose();
  };
  return (
    <ConfirmErase
      title={m.undo.title}
      keep={m.undo.keep}
      confirm={m.undo.confirm}
      busy={busy}
      onConfirm={() => void undo()}
      onCancel={onClose}
    >
      {m.undo.text(m.undo.last(m.step[last.kind], words.date(last.on)))}
    </ConfirmErase>
  );
}
