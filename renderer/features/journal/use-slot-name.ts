import type { JournalState } from './journal-store.ts';
import { useJournalWords } from './use-journal-words.ts';

/** Whose a key is: the name that the cellule gave it, else what kind it is with the beginning of its number. */
export function useSlotName(slots: JournalState['slots']): (slot: string) => string {
  const words = useJournalWords().slot;
  return (slot) => {
    if (slot === 'creation') return words.creation;
    const known = slots.find(({ id }) => id === slot);
    if (known?.label) return known.label;
    return known?.kind ? `${words[known.kind]} ${slot.slice(0, 8)}` : words.unknown(slot);
  };
}
