import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { socketCalls } from './socket-log.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-socket-log-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function logOf(...lines: string[]): string {
  const file = path.join(folder, `${lines.length}.txt`);
  fs.writeFileSync(file, lines.join('\n'));
  return file;
}

const screen = '12 connect(5, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X99"}, 20) = 0';

test('a connection to another machine is seen, by both kinds of address, and a datagram too', () => {
  const file = logOf(
    screen,
    '12 connect(30, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 EINPROGRESS',
    '13 connect(31, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0',
    '13 sendto(32, "\\1\\0", 2, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 2',
    '13 bind(33, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
  );
  expect(socketCalls(file)).toEqual([
    { call: 'connect', family: 'AF_INET', address: '192.0.2.1:443' },
    { call: 'connect', family: 'AF_INET6', address: '2001:db8::1:443' },
    { call: 'sendto', family: 'AF_INET', address: '192.0.2.53:53' },
    { call: 'bind', family: 'AF_INET', address: '127.0.0.1:0' },
  ]);
});

test('an empty log is not taken for silence', () => {
  expect(() => socketCalls(logOf('', ''))).toThrow('recorded no call');
});
