import type { VaultEvent } from '#db/process/vault-session.ts';
import type { Answer } from '#shared/contract/contract.ts';

/** To the vault process: an operation to answer, or the order to close the vault and end. */
export type ToVault = { readonly id: number; readonly name: string; readonly input: unknown } | { readonly close: true };

/** From the vault process: the answer of one operation, or something that the shell must know. */
export type FromVault = { readonly id: number; readonly answer: Answer<unknown> } | { readonly event: VaultEvent };
