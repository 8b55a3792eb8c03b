import type { VaultEvent } from '#db/process/vault-session.ts';
import type { Answer } from '#shared/contract/contract.ts';
import { AppError, toEnvelope } from '#shared/errors/app-error.ts';
import type { FromVault, ToVault } from './messages.ts';
import { createRetryDelay, isChangeOfKeys, takesSecret } from './retry-delay.ts';

/** A running vault process, whatever runs it (Electron's utility process, a child of Node, a test). */
export interface VaultProcess {
  send(message: ToVault): void;
  onMessage(listener: (message: FromVault) => void): void;
  /** Called once, when the process has ended for any reason. */
  onExit(listener: () => void): void;
  kill(): void;
}

export interface SupervisorOptions {
  readonly spawn: () => VaultProcess;
  readonly onEvent: (event: VaultEvent) => void;
  /** The process ended and nobody had asked for it. */
  readonly onCrash: () => void;
  readonly monotonic?: () => number;
  /** How long the process may take to close the vault before it is killed, in milliseconds. */
  readonly closeLimit?: number;
}

export interface Supervisor {
  /** Asks the vault process, which is started if it does not run. Never rejects. */
  call(name: string, input: unknown): Promise<Answer<unknown>>;
  /** Ends the vault process: asks it to close, kills it after the limit. Resolves when it is gone; what was pending is answered `vault_locked`. */
  lock(): Promise<void>;
  readonly running: boolean;
}

const locked = (): Answer<never> => ({ ok: false, error: toEnvelope(new AppError('vault_locked')) });

interface Running {
  readonly process: VaultProcess;
  readonly pending: Map<number, (answer: Answer<unknown>) => void>;
  readonly gone: Promise<void>;
  closing: boolean;
}

/** Starts, asks, watches and ends the vault process. Secrets pass through and are kept nowhere. */
export function createSupervisor(options: SupervisorOptions): Supervisor {
  const { closeLimit = 500, monotonic = () => performance.now() } = options;
  const delay = createRetryDelay(monotonic);
  let running: Running | undefined;
  let nextId = 1;
  /** Tries of a secret go one after the other: many at once would all pass before the first is known to be wrong. */
  let lastTry: Promise<unknown> = Promise.resolve();

  function start(): Running {
    const process = options.spawn();
    const pending: Running['pending'] = new Map();
    const gone = new Promise<void>((resolve) => {
      process.onExit(() => {
        if (running === self) running = undefined;
        for (const settle of pending.values()) settle(locked());
        pending.clear();
        resolve();
        if (!self.closing) options.onCrash();
      });
    });
    const self: Running = { process, pending, gone, closing: false };
    process.onMessage((message) => {
      if ('event' in message) {
        if (!self.closing) options.onEvent(message.event);
        return;
      }
      const settle = self.pending.get(message.id);
      self.pending.delete(message.id);
      settle?.(message.answer);
    });
    running = self;
    return self;
  }

  function ask(name: string, input: unknown): Promise<Answer<unknown>> {
    if (running?.closing) return Promise.resolve(locked());
    const self = running ?? start();
    const id = nextId++;
    return new Promise((resolve) => {
      self.pending.set(id, resolve);
      try {
        self.process.send({ id, name, input });
      } catch {
        self.pending.delete(id);
        resolve(locked());
      }
    });
  }

  async function trySecret(name: string, input: unknown): Promise<Answer<unknown>> {
    const seconds = delay.secondsLeft();
    if (seconds > 0) return { ok: false, error: toEnvelope(new AppError('wait_before_retry', { seconds })) };
    const answer = await ask(name, input);
    delay.note(answer.ok ? answer : { ok: false, code: answer.error.code });
    return answer;
  }

  return {
    call(name, input) {
      if (!takesSecret(name)) return ask(name, input);
      // A change of keys that waited its turn while the vault was locked must not start a process for nothing.
      const asked = running;
      const turn = lastTry.then(() => (isChangeOfKeys(name) && running !== asked ? locked() : trySecret(name, input)));
      lastTry = turn;
      return turn;
    },
    async lock() {
      const self = running;
      if (!self) return;
      if (!self.closing) {
        self.closing = true;
        try {
          self.process.send({ close: true });
        } catch {
          self.process.kill();
        }
      }
      const timer = setTimeout(() => self.process.kill(), closeLimit);
      await self.gone;
      clearTimeout(timer);
    },
    get running() {
      return running !== undefined;
    },
  };
}
