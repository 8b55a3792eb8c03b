import type { ServerResponse } from 'node:http';
import { commonHeaders } from '../shell/content-security-policy.ts';

export interface EventStreams<Event> {
  /** Keeps an answer open and writes each event to it. */
  add(response: ServerResponse): void;
  send(event: Event): void;
  closeAll(): void;
}

/**
 * Server-sent events to the pages that are open.
 * @param abandoned called once each time that no page has listened for `patience` milliseconds after one did (a reload is shorter)
 */
export function createEventStreams<Event>(abandoned: () => void, patience: number): EventStreams<Event> {
  const streams = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;
  return {
    add(response) {
      clearTimeout(timer);
      response.writeHead(200, { ...commonHeaders, 'Content-Type': 'text/event-stream', Connection: 'keep-alive' });
      response.write(': ready\n\n');
      streams.add(response);
      response.once('close', () => {
        if (!streams.delete(response) || streams.size > 0) return;
        clearTimeout(timer);
        timer = setTimeout(abandoned, patience);
      });
    },
    send(event) {
      for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    closeAll() {
      for (const stream of streams) stream.end();
      streams.clear();
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
