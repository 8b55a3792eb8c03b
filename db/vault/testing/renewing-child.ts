import process from 'node:process';
import { openVault } from '../vault-folder.ts';
import { prepareRenewal, type RenewalStep } from '../renew-data-key.ts';

/**
 * Child of the tests of a renewal: opens the vault of the command line, gives it a new data key, and kills itself at the step that is
 * named, or tells its parent each step and waits to be killed.
 */
const [folder, passphrase, next, recoveryKey, fatal] = process.argv.slice(2);
if (!folder || !passphrase || !next || !recoveryKey || !fatal) throw new Error('to be forked with a folder, secrets and a step');
const CHEAP = { scryptN: 2 ** 14 };
const current = { kind: 'passphrase', text: passphrase } as const;

const onStep = (step: RenewalStep): void => {
  process.send?.(step);
  if (step === fatal) process.kill(process.pid, 'SIGKILL');
};
const { database } = await openVault({ folder, secret: current }, CHEAP);
const renewal = await prepareRenewal(
  { folder, current, now: new Date('2026-03-02T14:00:00.000Z') },
  { passphrase: next, recoveryKey },
  { ...CHEAP, onStep },
);
process.send?.('ready');
renewal.run(database);
renewal.forget();
process.send?.('done');
