import { utilityProcess } from 'electron';
import type { FromVault } from '../vault-process/messages.ts';
import type { VaultProcess } from '../vault-process/supervisor.ts';

/**
 * Runs the vault in a process of its own, so that the key never enters the main process.
 * @param entry the bundle `dist/vault/vault.cjs`
 */
export function spawnUtility(entry: string): VaultProcess {
  // What the process prints could hold data: it is not kept.
  const child = utilityProcess.fork(entry, [], { serviceName: 'cellule-vault', stdio: 'ignore', execArgv: [] });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between processes, not a window
    send: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', (message: FromVault) => listener(message));
    },
    onExit: (listener) => {
      child.once('exit', () => listener());
    },
    kill: () => {
      // Electron's own kill() asks politely; a process that hangs must go.
      if (child.pid === undefined) child.kill();
      else process.kill(child.pid, 'SIGKILL');
    },
  };
}
