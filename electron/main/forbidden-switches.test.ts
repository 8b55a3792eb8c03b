import { expect, test } from 'vitest';
import { forbiddenSwitches } from './forbidden-switches.ts';

test.each([
  ['--remote-debugging-port=0', 'remote-debugging-port'],
  ['-remote-debugging-pipe', 'remote-debugging-pipe'],
  ['--REMOTE-DEBUGGING-PORT=9222', 'remote-debugging-port'],
  ['--inspect', 'inspect'],
  ['--inspect-brk=0.0.0.0:1', 'inspect-brk'],
  ['--no-sandbox', 'no-sandbox'],
  ['--js-flags=--expose-gc', 'js-flags'],
  ['--disable-web-security', 'disable-web-security'],
  ['--load-extension=/x', 'load-extension'],
  ['--proxy-server=elsewhere:1', 'proxy-server'],
  ['--host-resolver-rules=MAP * 1.2.3.4', 'host-resolver-rules'],
  ['--ssl-key-log-file=/x', 'ssl-key-log-file'],
  ['--log-net-log=/x', 'log-net-log'],
  ['--enable-logging=file', 'enable-logging'],
  ['--renderer-cmd-prefix=gdb', 'renderer-cmd-prefix'],
])('the packaged app does not start with %s', (arg, name) => {
  expect(forbiddenSwitches(['--lang=fr', arg])).toEqual([name]);
});

test.each([
  ['--lang=fr'],
  ['--user-data-dir=/media/stick'],
  ['--force-device-scale-factor=2'],
  ['--high-contrast'],
  ['--disable-gpu'],
  ['a-file'],
])('it starts with %s', (arg) => {
  expect(forbiddenSwitches([arg])).toEqual([]);
});
