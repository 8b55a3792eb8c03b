import * as z from 'zod';

// The policy of the page forbids code that is made of text; schemas must not try.
z.config({ jitless: true });

/**
 * The contract's schemas, in a chunk of their own: no screen needs them before something is sent (renderer/client/input-schema.ts).
 */
export { findOperation } from '#shared/contract/contract.ts';
export { listFilters } from '#shared/contract/referrals-group.ts';
export { settingsValue } from '#shared/contract/settings-group.ts';
