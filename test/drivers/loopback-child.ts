import path from 'node:path';
import process from 'node:process';
import { startLoopbackHost } from '#electron/loopback/loopback-host.ts';
import { spawnChild } from '#electron/vault-process/spawn-child.ts';

/** The loopback host in a process of its own, so that a test can kill it. Arguments: folder of `dist`, of the preferences, of vaults. */
const [dist = '', userDataFolder = '', vaultsFolder = ''] = process.argv.slice(2);
const host = await startLoopbackHost({
  rendererFolder: path.join(dist, 'renderer'),
  spawnVault: () => spawnChild(path.join(dist, 'vault/vault.cjs')),
  userDataFolder,
  vaultsFolder,
  version: 'test',
});
const stop = () => void host.close().then(() => process.exit(0));
process.on('SIGTERM', stop);
process.on('disconnect', stop);
process.send?.({ url: host.url });
