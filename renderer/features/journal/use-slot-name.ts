import { slotName } from '#shared/audit/slot-name.ts';
import type { JournalState } from './journal-store.ts';
import { useJournalWords } from './use-journal-words.ts';

/** Whose a key is, for the keys that have lines in the journal. */
export function useSlotName(slots: JournalState['slots']): (slot: string) => string {
  const words = useJournalWords().slot;
  return (slot) =>
    slotName(
      slot,
      slots.find(({ id }) => id === slot),
      words,
    );
}
