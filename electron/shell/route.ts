import { type Answer, findOperation, mayCall } from '#shared/contract/contract.ts';
import type { Access } from '#shared/contract/operation.ts';
import { AppError, toEnvelope } from '#shared/errors/app-error.ts';
import type { Caller } from './caller.ts';
import { isAcceptablePayload } from './payload-size.ts';
import type { ShellOperations } from './shell-operations.ts';

export interface RouteTargets {
  readonly shell: ShellOperations;
  /** Asks the vault process; `access` is the operation's, from the contract. */
  readonly vault: (name: string, input: unknown, access: Access) => Promise<Answer<unknown>>;
}

/**
 * The one door between windows and everything else. In this order: does the operation exist, may this window call it, is the
 * input small enough, and then the shell (validated here, both ways) or the vault (validated in its own process, both ways).
 * Names and inputs come from a page and are not trusted. Never rejects: what goes wrong is an answer with a code.
 */
export async function route(targets: RouteTargets, caller: Caller, name: unknown, input: unknown): Promise<Answer<unknown>> {
  try {
    if (typeof name !== 'string' || !mayCall(caller.kind, name)) throw new AppError('forbidden');
    const operation = findOperation(name);
    if (!operation) throw new AppError('forbidden');
    if (!isAcceptablePayload(input, operation.maxInputBytes)) throw new AppError('invalid_input');
    if (operation.answeredBy === 'vault') return await targets.vault(name, input, operation.access);
    const parsed = operation.input.safeParse(input);
    if (!parsed.success) throw new AppError('invalid_input');
    const implementation = (targets.shell as Readonly<Record<string, (input: unknown, caller: Caller) => unknown>>)[name];
    if (!implementation) throw new AppError('forbidden');
    return { ok: true, value: operation.output.parse(await implementation(parsed.data, caller)) };
  } catch (error) {
    return { ok: false, error: toEnvelope(error) };
  }
}
