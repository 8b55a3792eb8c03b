import type { vaults as french } from '../fr/vaults.ts';

/** Words of the change from one vault to another, in English. */
export const vaults: typeof french = {
  title: 'Change vault',
  lead: (label: string) =>
    `‘${label}’ is locked first: what you are typing is kept in it, the projector turns blank. Nothing of it goes into the other vault.`,
  open: (label: string) => `Lock and open ${label}`,
  demonstration: 'Demonstration',
  missing: 'Not found: folder moved or medium unplugged',
  none: 'No other vault was opened on this computer. Lock this one to create or open another from the first screen.',
  elsewhere: 'A vault that is not in this list is opened from the first screen.',
  lock: 'Lock and go back to the first screen',
};
