import path from 'node:path';
import process from 'node:process';
import { workerEngine } from '#db/engine/worker-engine.ts';
import { workerReader } from '#db/import/worker-reader.ts';
import { createVaultSession } from '#db/process/vault-session.ts';
import type { ToVault } from './messages.ts';
import { type Port, serveSession } from './serve-session.ts';

/** What Electron adds to `process` in a utility process. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const parentPort = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;

/** Electron's utility process; it is ended together with its host. */
function utilityPort(parent: ParentPort): Port {
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between processes, not a window
    send: (message) => parent.postMessage(message),
    receive: (listener) => parent.on('message', ({ data }) => listener(data as ToVault)),
    onHostGone: () => undefined,
  };
}

/** A child of Node (loopback host, tests); when the host dies the channel closes. */
function childPort(): Port {
  return {
    send: (message) => {
      if (process.connected) process.send?.(message);
    },
    receive: (listener) => process.on('message', (message) => listener(message as ToVault)),
    onHostGone: (listener) => process.on('disconnect', listener),
  };
}

/** The thread of the disclosure control: beside this bundle, or its source when this is run unbundled. */
const engineFile =
  typeof __ENGINE_BUNDLE__ === 'string'
    ? path.join(__dirname, __ENGINE_BUNDLE__)
    : path.join(import.meta.dirname, '../../db/engine/engine-worker.ts');

/** The thread that reads a foreign spreadsheet, likewise. */
const readerFile =
  typeof __READER_BUNDLE__ === 'string'
    ? path.join(__dirname, __READER_BUNDLE__)
    : path.join(import.meta.dirname, '../../db/import/reader-worker.ts');

// A defect must not write its text, which could hold data, to a terminal or a log: the code is all that leaves.
process.on('uncaughtException', () => process.exit(70));
process.on('unhandledRejection', () => process.exit(70));
// The terminal's Ctrl+C reaches the whole group: the host decides, and closes this process in order.
process.on('SIGINT', () => undefined);

serveSession(
  parentPort ? utilityPort(parentPort) : childPort(),
  (emit) =>
    createVaultSession({
      now: () => new Date(),
      emit,
      engine: workerEngine(engineFile),
      reader: workerReader(readerFile),
      automaticBackups: true,
    }),
  () => process.exit(0),
);
