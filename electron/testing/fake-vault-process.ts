import type { Answer } from '#shared/contract/contract.ts';
import type { FromVault, ToVault } from '../vault-process/messages.ts';
import type { VaultProcess } from '../vault-process/supervisor.ts';

const nothing = (): void => undefined;

type Answering = (name: string, input: unknown) => Answer<unknown> | undefined;

/** A vault process that a test plays: it answers with a function, or leaves what it returns `undefined` for pending. */
export interface FakeVaultProcess extends VaultProcess {
  readonly received: ToVault[];
  readonly killed: boolean;
  tell(message: FromVault): void;
  /** Ends it, as a crash or a kill would. */
  end(): void;
}

export function fakeVaultProcess(answer: Answering, { closesWhenAsked = true } = {}): FakeVaultProcess {
  const received: ToVault[] = [];
  let onMessage: (message: FromVault) => void = nothing;
  let onExit: () => void = nothing;
  let killed = false;
  return {
    received,
    get killed() {
      return killed;
    },
    send(message) {
      received.push(message);
      queueMicrotask(() => {
        if ('close' in message) {
          if (closesWhenAsked) onExit();
          return;
        }
        const result = answer(message.name, message.input);
        if (result) onMessage({ id: message.id, answer: result });
      });
    },
    onMessage(listener) {
      onMessage = listener;
    },
    onExit(listener) {
      onExit = listener;
    },
    kill() {
      killed = true;
      queueMicrotask(() => onExit());
    },
    tell: (message) => onMessage(message),
    end: () => onExit(),
  };
}

export const value = (given: unknown): Answer<unknown> => ({ ok: true, value: given });
