import type { Answer, InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import { type ErrorEnvelope, toEnvelope } from '#shared/errors/app-error.ts';
import { tellAnswered } from './answered.ts';
import { bridge } from './bridge.ts';

/** An operation answered with an error: its stable code, the field it belongs to, the placeholders of its sentence. */
export class CallError extends Error {
  readonly envelope: ErrorEnvelope;

  constructor(envelope: ErrorEnvelope) {
    super(envelope.code);
    this.name = 'CallError';
    this.envelope = envelope;
  }
}

/**
 * Calls an operation of the contract.
 * @returns its value; it was validated where it was made, in the vault process or the shell
 * @throws CallError with the envelope of the error
 */
export async function call<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer = (await bridge().call(name, input)) as Answer<OutputOf<N>>;
  if (answer.ok) {
    tellAnswered({ name, input });
    return answer.value;
  }
  throw new CallError(answer.error);
}

/** The envelope of anything that was thrown; a screen may throw an `AppError` of its own; what is neither becomes `unexpected`. */
export function envelopeOf(error: unknown): ErrorEnvelope {
  return error instanceof CallError ? error.envelope : toEnvelope(error);
}
