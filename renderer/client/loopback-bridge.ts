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
  const listeners = new Set<(event: ShellEvent) => void>();
  // One stream for all that listen: a browser keeps few connections to one host.
  let events: EventSource | undefined;
  return {
    async call(name, input) {
      const response = await post('/call', { name, input });
      if (response.status === 401) onEnded();
      return response.json() as Promise<unknown>;
    },
    listen(listener) {
      listeners.add(listener);
      events ??= openEvents((event) => {
        for (const each of listeners) each(event);
      }, onEnded);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        events?.close();
        events = undefined;
      };
    },
  };
}

function openEvents(tell: (event: ShellEvent) => void, onEnded: () => void): EventSource {
  const events = new EventSource('/events');
  events.addEventListener('message', (message: MessageEvent<string>) => tell(JSON.parse(message.data) as ShellEvent));
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) onEnded();
  });
  return events;
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
