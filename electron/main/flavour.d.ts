/** Put in at build time: whether this is the flavour that end-to-end tests may drive. It is never packaged. */
declare const __TEST_FLAVOUR__: boolean;
