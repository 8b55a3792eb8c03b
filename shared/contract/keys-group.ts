import * as z from 'zod';
import { done, LINE, nothing, requiredText } from './fields.ts';
import { session } from './operation.ts';

/** A secret as somebody types it: a passphrase, or the recovery key in any spelling. */
export const secret = z.strictObject({ kind: z.enum(['passphrase', 'recovery']), text: z.string().max(500) });

const slotId = z.uuid();
/** Whose passphrase it is, in the words of the cellule; kept in the vault, never in the key file. */
const label = requiredText(LINE);
const newPassphrase = z.string().max(500);
/** The recovery key that `keys.draw` gave, as it was typed again from the paper. */
const typed = z.string().max(500);

export const keySlotView = z.strictObject({
  id: slotId,
  kind: z.enum(['passphrase', 'recovery']),
  /** `null` when nobody gave it a name. */
  label: z.string().nullable(),
  /** Instant since which this secret holds. */
  since: z.string(),
  /** Whether it opened the vault this time. */
  inUse: z.boolean(),
});

/** Who may open the vault. Each change is made against a secret that opens it now. */
export const keys = {
  list: session({ input: nothing, output: z.strictObject({ slots: z.array(keySlotView), mostPassphrases: z.int() }) }),
  /** A new recovery key, to be shown once; it opens nothing before it was typed again. The last one that was drawn counts. */
  draw: session({ input: nothing, output: z.strictObject({ recoveryKey: z.string() }) }),
  add: session({ input: z.strictObject({ current: secret, label, next: newPassphrase }), output: done }),
  change: session({ input: z.strictObject({ current: secret, slotId, next: newPassphrase }), output: done }),
  rename: session({ input: z.strictObject({ current: secret, slotId, label }), output: done }),
  revoke: session({ input: z.strictObject({ current: secret, slotId }), output: done }),
  renewRecovery: session({ input: z.strictObject({ current: secret, typed }), output: done }),
  /** After a suspicion: another data key, the whole database written anew; all slots but the two that are given here are revoked. */
  renewDataKey: session({ input: z.strictObject({ current: secret, label, next: newPassphrase, typed }), output: done }),
  /** The vault passes to a successor, in one step; `keep` names the passphrases that stay. */
  handOver: session({
    input: z.strictObject({ current: secret, label, next: newPassphrase, typed, keep: z.array(slotId).max(8) }),
    output: done,
  }),
  /**
   * The whole vault as one encrypted file, for the machine of a successor. It opens with a passphrase of its own, which is said by another
   * way than the file, or with the recovery key; the restore wizard of the other machine makes a vault of it.
   */
  handoverFile: session({
    input: z.strictObject({ current: secret, next: newPassphrase, folder: requiredText(1_000) }),
    output: z.strictObject({ file: z.string() }),
  }),
};
