import { fork } from 'node:child_process';
import type { FromVault } from './messages.ts';
import type { VaultProcess } from './supervisor.ts';

/**
 * Runs the vault process as a child of Node (loopback host, tests).
 * @param entry the bundle `dist/vault/vault.cjs`, or `entry.ts` unbundled under Node 24
 */
export function spawnChild(entry: string): VaultProcess & { readonly pid: number | undefined } {
  const child = fork(entry, [], {
    // What the process prints could hold data: it is not kept.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    serialization: 'advanced',
  });
  return {
    pid: child.pid,
    send: (message) => {
      child.send(message, () => undefined);
    },
    onMessage: (listener) => {
      child.on('message', (message) => listener(message as FromVault));
    },
    onExit: (listener) => {
      let told = false;
      const once = () => {
        if (told) return;
        told = true;
        listener();
      };
      child.once('exit', once);
      child.once('error', once);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
