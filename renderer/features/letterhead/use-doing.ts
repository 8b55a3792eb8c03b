import { useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { useLetterhead } from '#renderer/client/letterhead.ts';
import { useMessages } from '#renderer/client/use-messages.ts';

/** What became of the last thing that was done. */
interface Done {
  readonly tone: 'info' | 'danger';
  readonly text: string;
}

/**
 * Does something with the letterhead, reads it again, and says what became of it.
 * @returns `run`, whose work answers the sentence to be said, or `null` when nothing was done
 */
export function useDoing(): { readonly done: Done | null; readonly run: (work: () => Promise<string | null>) => Promise<void> } {
  const m = useMessages();
  const load = useLetterhead((letterhead) => letterhead.load);
  const [done, setDone] = useState<Done | null>(null);
  return {
    done,
    async run(work) {
      setDone(null);
      try {
        const text = await work();
        await load();
        if (text !== null) setDone({ tone: 'info', text });
      } catch (error) {
        setDone({ tone: 'danger', text: errorText(m, envelopeOf(error)) });
      }
    },
  };
}
