import type { OperationName } from '#shared/contract/contract.ts';

/** An operation was answered without an error: which, and what it was asked. */
export interface Answered {
  readonly name: OperationName;
  readonly input: unknown;
}

const listeners = new Set<(answered: Answered) => void>();

/**
 * Tells of each operation that was answered, for who watches what a person does without taking part in it (the guided tour).
 * @returns the end of the registration
 */
export function onAnswered(listener: (answered: Answered) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellAnswered(answered: Answered): void {
  for (const listener of listeners) listener(answered);
}
