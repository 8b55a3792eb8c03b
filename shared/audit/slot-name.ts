import type { JournalWords } from '#shared/messages/journal-catalogue.ts';

/** What the vault knows of a key: that was revoked, too. */
export interface KnownSlot {
  readonly kind: 'passphrase' | 'recovery' | null;
  /** As the cellule calls it; `null`: nobody named it. */
  readonly label: string | null;
}

/** Written in the place of a key as long as the vault that is being made has none. */
export const CREATION_SLOT = 'creation';

/**
 * Whose a key is: the name that the cellule gave it, else what kind it is with the beginning of its number.
 * @param id of the key, as the audit and the ledger have it
 * @param known what the vault knows of it; `undefined`: nothing
 */
export function slotName(id: string, known: KnownSlot | undefined, words: JournalWords['slot']): string {
  if (id === CREATION_SLOT) return words.creation;
  if (known?.label) return known.label;
  return known?.kind ? `${words[known.kind]} ${id.slice(0, 8)}` : words.unknown(id);
}
