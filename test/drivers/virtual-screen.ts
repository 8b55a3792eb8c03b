import { type ChildProcess, spawn } from 'node:child_process';
import { endProcess } from './processes.ts';

export interface VirtualScreen {
  /** Value of `DISPLAY`. */
  readonly display: string;
  close(): Promise<void>;
}

/**
 * A screen that nobody sees, on a display number that the server chooses.
 * @throws Error that says what to install, when there is no Xvfb
 */
export async function openVirtualScreen(): Promise<VirtualScreen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await displayNumber(server);
  return { display: `:${number}`, close: () => endProcess(server) };
}

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', () => reject(new Error('No Xvfb found: install it (Debian: apt-get install xvfb).')));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    server.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
  });
}
