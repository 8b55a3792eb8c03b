import type { Page } from 'playwright-core';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import { callContract } from '../drivers/call-contract.ts';

/**
 * Asks an operation of the contract over the page's own bridge, for what a journey does not do through the screens.
 * @throws Error with the code of the refusal
 */
export async function ask<N extends OperationName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer = await callContract(page, name, input);
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code} ${answer.error.field ?? ''}`);
  return answer.value as OutputOf<N>;
}
