/**
 * The passphrase of every demonstration vault, shown on the screen: what such a vault holds is invented.
 * A demonstration vault is marked in its authenticated key file, and wears a banner.
 */
export const DEMONSTRATION_PASSPHRASE = 'demonstration clsm';
