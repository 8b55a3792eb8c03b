import type { ServerResponse } from 'node:http';
import type { ShellEvent } from '#shared/contract/events.ts';
import { commonHeaders } from '../shell/content-security-policy.ts';

export interface EventStreams {
  /** Keeps an answer open and writes each event to it. */
  add(response: ServerResponse): void;
  send(event: ShellEvent): void;
  closeAll(): void;
}

/**
 * Server-sent events to the pages that are open.
 * @param abandoned called once each time that no page has listened for `patience` milliseconds after one did (a reload is shorter)
 */
export function createEventStreams(abandoned: () => void, patience: number): EventStreams {
  const streams = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;
  return {
    add(response) {
      clearTimeout(timer);
      response.writeHead(200, { ...commonHeaders, 'Content-Type': 'text/event-stream', Connection: 'keep-alive' });
      response.write(': ready\n\n');
      streams.add(response);
      response.once('close', () => {
        streams.delete(response);
        if (streams.size > 0) return;
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
