import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import type { Bridge, ShellEvent } from '#shared/contract/events.ts';
import { AppError, type ErrorCode, type ErrorParams, toEnvelope } from '#shared/errors/app-error.ts';
import { noLetterhead } from '#shared/letterhead/letterhead.ts';
import { setBridge } from '#renderer/client/bridge.ts';

/** What a test answers for the operations that its screen calls; a thrown `AppError` becomes an error of the contract. */
export type Handlers = { [N in OperationName]?: (input: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>> };

export interface FakeBridge extends Bridge {
  /** Every call in order. */
  readonly calls: readonly { readonly name: string; readonly input: unknown }[];
  /** Inputs of the calls of one operation, in order. */
  inputsOf<N extends OperationName>(name: N): InputOf<N>[];
  /** Adds or replaces answers. */
  answer(handlers: Handlers): void;
  /** Says something as the shell would. */
  emit(event: ShellEvent): void;
}

/** A bridge that answers from a map of operation → handler, set as the renderer's; a call without an answer rejects with its name. */
export function fakeBridge(handlers: Handlers = {}): FakeBridge {
  const answers = new Map<string, (input: never) => unknown>();
  const calls: { name: string; input: unknown }[] = [];
  const listeners = new Set<(event: ShellEvent) => void>();
  const answer = (more: Handlers) => {
    for (const [name, handler] of Object.entries(more)) if (handler) answers.set(name, handler);
  };
  const bridge: FakeBridge = {
    calls,
    inputsOf: <N extends OperationName>(name: N) => calls.filter((each) => each.name === name).map((each) => each.input as InputOf<N>),
    answer,
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    async call(name, input) {
      calls.push({ name, input });
      const handler = answers.get(name);
      if (!handler) throw new Error(`the test gives no answer for ${name}`);
      try {
        return { ok: true, value: await handler(input as never) };
      } catch (error) {
        return { ok: false, error: toEnvelope(error) };
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  answer({
    'drafts.read': () => ({ content: null, savedAt: null }),
    'drafts.save': () => ({ savedAt: '2026-03-12T13:32:00.000Z' }),
    'drafts.discard': () => ({}),
    'drafts.list': () => [],
    'screens.recall': () => ({ state: null }),
    'screens.remember': () => ({}),
    'letterhead.read': () => ({ head: noLetterhead, logoText: null }),
    'shell.stillHere': () => ({}),
    'shell.copied': () => ({}),
    'shell.lookAtVault': () => ({ passphrases: null, recoveryKeys: null }),
  });
  answer(handlers);
  setBridge(bridge);
  return bridge;
}

/** An error as an operation would throw it, for a handler of `fakeBridge`. */
export function refusal(code: ErrorCode, field?: string, params: ErrorParams = {}): AppError {
  return new AppError(code, params, field);
}
