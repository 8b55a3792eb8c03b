/** Put in at build time: whether this is the flavour that end-to-end tests may drive. It is never packaged. */
// oxlint-disable-next-line eslint/no-underscore-dangle -- looks like what it is: no variable, but a constant of the build
declare const __TEST_FLAVOUR__: boolean;
