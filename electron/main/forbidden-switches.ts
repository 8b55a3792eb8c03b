/**
 * Switches that open the app to a debugger, weaken its sandbox or send its traffic elsewhere. No fuse stops those of Chromium.
 * Node's own (`--inspect`) are stopped by a fuse too; they are named here because a fuse may be forgotten.
 */
const forbidden = [
  /^remote-debugging-/,
  /^remote-allow-origins$/,
  /^inspect(-|$)/,
  /^js-flags$/,
  /^no-sandbox$/,
  /^disable-web-security$/,
  /^disable-site-isolation-trials$/,
  /^allow-file-access-from-files$/,
  /^allow-running-insecure-content$/,
  /^load-extension$/,
  /^proxy-/,
  /^host-(resolver-)?rules$/,
  /^ignore-certificate-errors/,
  /^ssl-key-log-file$/,
  /^(log-net-log|net-log-capture-mode)$/,
  /^(enable-)?logging$/,
  /^log-file$/,
  /^enable-automation$/,
  /^(renderer|utility|gpu|zygote)-cmd-prefix$/,
];

/**
 * The switches of a command line with which the packaged app refuses to start.
 * @param args arguments after the program's name
 */
export function forbiddenSwitches(args: readonly string[]): string[] {
  return args
    .filter((arg) => arg.startsWith('-'))
    .map((arg) => arg.replace(/^-+/, '').split('=')[0]?.toLowerCase() ?? '')
    .filter((name) => forbidden.some((pattern) => pattern.test(name)));
}
