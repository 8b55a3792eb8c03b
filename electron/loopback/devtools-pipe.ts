import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** Speaks with a browser that was started with `--remote-debugging-pipe`: messages in JSON, each ended by a zero byte. */
export interface DevToolsPipe {
  /** @throws Error when the browser refuses, or ends before it answers */
  send<T>(method: string, params?: object, sessionId?: string): Promise<T>;
  /** Resolves at the next event of that name. @throws Error when the browser ends before */
  event(method: string): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** @param child started with pipes as its third and fourth channel */
export function openDevToolsPipe(child: ChildProcess): DevToolsPipe {
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const answers = new Map<number, Waiting>();
  const events = new Map<string, Waiting>();
  let last = 0;
  let ended = false;
  let rest = '';

  const end = () => {
    ended = true;
    for (const { reject } of [...answers.values(), ...events.values()]) reject(new Error('The browser has ended.'));
    answers.clear();
    events.clear();
  };
  child.once('exit', end);
  child.once('error', end);
  // A browser that ends breaks the pipe; its end is what is told.
  to.on('error', end);
  from.on('error', end);
  from.setEncoding('utf8');
  from.on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) receive(JSON.parse(message) as Message);
  });

  function receive({ id, method, result, error }: Message): void {
    const waiting = id === undefined ? events.get(method ?? '') : answers.get(id);
    if (id === undefined) events.delete(method ?? '');
    else answers.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result as never);
  }

  return {
    send<T>(method: string, params: object = {}, sessionId?: string) {
      return new Promise<T>((resolve, reject) => {
        if (ended) {
          reject(new Error('The browser has ended.'));
          return;
        }
        last += 1;
        answers.set(last, { resolve, reject });
        to.write(`${JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
      });
    },
    event(method) {
      const waiting = new Promise<void>((resolve, reject) => {
        if (ended) reject(new Error('The browser has ended.'));
        else events.set(method, { resolve, reject });
      });
      // Whoever waits for it hears of the end; nobody may be waiting any more.
      waiting.catch(() => undefined);
      return waiting;
    },
  };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}
