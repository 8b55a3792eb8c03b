import type { Bridge, ShellEvent } from '#shared/contract/events.ts';

/** Where the host put its one-time token: `#token=…`, which no server sees and no history keeps. */
const TOKEN_IN_FRAGMENT = /^#token=([\w-]{16,200})$/;

/**
 * The bridge behind the loopback host. The token of the address is exchanged once for a session cookie that scripts cannot read,
 * and taken out of the address.
 * @param onEnded told once when the host no longer knows this session, or is gone
 */
export async function openLoopbackBridge(onEnded: () => void): Promise<Bridge> {
  const token = TOKEN_IN_FRAGMENT.exec(window.location.hash)?.[1];
  if (token !== undefined) {
    window.history.replaceState(null, '', window.location.pathname);
    const response = await post('/session', { token });
    if (!response.ok) onEnded();
  }
  return {
    async call(name, input) {
      const response = await post('/call', { name, input });
      if (response.status === 401) onEnded();
      return response.json() as Promise<unknown>;
    },
    listen(listener) {
      const events = new EventSource('/events');
      events.addEventListener('message', (message: MessageEvent<string>) => listener(JSON.parse(message.data) as ShellEvent));
      events.addEventListener('error', () => {
        if (events.readyState === EventSource.CLOSED) onEnded();
      });
      return () => events.close();
    },
  };
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
    cache: 'no-store',
  });
}
