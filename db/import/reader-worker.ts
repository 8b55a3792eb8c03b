import { parentPort, workerData } from 'node:worker_threads';
import { readSpreadsheet } from './read-spreadsheet.ts';

/** The thread that reads a file which somebody gave: it is handed the bytes, answers with what stands in them, and ends. It knows no vault. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads, not a window
parentPort?.postMessage(readSpreadsheet(workerData as Uint8Array));
