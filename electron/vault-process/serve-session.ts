import type { VaultEvent, VaultSession } from '#db/process/vault-session.ts';
import { toEnvelope } from '#shared/errors/app-error.ts';
import type { FromVault, ToVault } from './messages.ts';

/** One end of the channel between the host and the vault process. */
export interface Port {
  send(message: FromVault): void;
  receive(listener: (message: ToVault) => void): void;
  /** Called when the host is gone: nobody is left to ask, so the vault must not stay open. */
  onHostGone(listener: () => void): void;
}

/**
 * Answers what the host asks until it asks to close; then closes the vault and calls `ended`.
 * @param createSession makes the session; it is given where its events go
 * @param ended ends the process
 */
export function serveSession(port: Port, createSession: (emit: (event: VaultEvent) => void) => VaultSession, ended: () => void): void {
  const session = createSession((event) => port.send({ event }));
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    void session.close().finally(ended);
  };
  port.onHostGone(close);
  port.receive((message) => {
    if ('close' in message) close();
    else void answer(session, port, message);
  });
}

async function answer(session: VaultSession, port: Port, { id, name, input }: Extract<ToVault, { id: number }>): Promise<void> {
  try {
    port.send({ id, answer: await session.handle(name, input) });
  } catch (error) {
    port.send({ id, answer: { ok: false, error: toEnvelope(error) } });
  }
}
