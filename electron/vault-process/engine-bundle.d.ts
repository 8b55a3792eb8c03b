/** Put in at build time: the bundle of the disclosure control's thread, seen from the vault's. Not there when the source is run. */
// oxlint-disable-next-line eslint/no-underscore-dangle -- looks like what it is: no variable, but a constant of the build
declare const __ENGINE_BUNDLE__: string | undefined;
/** The same of the thread that reads foreign spreadsheets. */
// oxlint-disable-next-line eslint/no-underscore-dangle -- a constant of the build too
declare const __READER_BUNDLE__: string | undefined;
