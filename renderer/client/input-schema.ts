import type * as z from 'zod';
import type { OperationName } from '#shared/contract/contract.ts';

/** Loads the chunk of the contract's schemas; the frame asks for it as soon as the first screen stands. */
export const loadSchemas = () => import('./schemas.ts');

/** The input schema of an operation, loaded when it is first needed. */
export function inputSchemaOf(name: OperationName): () => Promise<z.ZodType> {
  return async () => {
    const operation = (await loadSchemas()).findOperation(name);
    if (!operation) throw new Error(`the contract has no ${name}`);
    return operation.input;
  };
}
