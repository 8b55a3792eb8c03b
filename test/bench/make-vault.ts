import { makeBenchVault } from './bench-vault.ts';

/** `node test/bench/make-vault.ts PARENT REFERRALS`: makes one vault, in a process of its own so that several are made at the same time. */
const [parent = '', referrals = ''] = process.argv.slice(2);
await makeBenchVault(parent, Number(referrals));
