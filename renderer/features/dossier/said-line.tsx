import { Button } from '@mantine/core';
import { formatClock } from '#shared/dates/format.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { useDossier } from './dossier-store.ts';

/** « Enregistré 14:32 », said once, with what takes it back at once. */
export function SaidLine() {
  const m = useMessages();
  const { said, problem, attempt } = useDossier();
  const undo = said?.undo;
  return (
    <>
      <div className="said-line">
        <span role="status">{said ? m.dossier.said[said.what](formatClock(said.at)) : ''}</span>
        {undo && (
          <Button variant="default" size="compact-md" onClick={() => void attempt(undo)}>
            {m.dossier.said.undo}
          </Button>
        )}
      </div>
      {problem && <Notice tone="danger">{errorText(m, problem)}</Notice>}
    </>
  );
}
