import { parentPort, workerData } from 'node:worker_threads';
import { type ForeignKind, readForeign } from './foreign-reader.ts';

const { kind, bytes } = workerData as { readonly kind: ForeignKind; readonly bytes: Uint8Array };

/** The thread that reads a file which somebody gave: it is handed the bytes, answers with what stands in them, and ends. It knows no vault. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads, not a window
parentPort?.postMessage(readForeign(kind, bytes));
