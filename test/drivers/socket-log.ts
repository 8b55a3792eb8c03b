import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Whether this machine has strace and lets it look at processes. */
export function canRecordSockets(): boolean {
  return spawnSync('strace', ['-f', '-e', 'trace=connect', 'true'], { stdio: 'ignore' }).status === 0;
}

/** The command before a program that writes down its socket calls, and those of all that it starts, into a file. */
export function recordingSockets(file: string): string[] {
  return ['strace', '-f', '-qq', '--seccomp-bpf', '-s', '256', '-e', 'trace=connect,sendto,sendmsg,sendmmsg,bind,listen', '-o', file];
}

/** One call that names another machine, a name server or a port of this one. */
export interface SocketCall {
  readonly call: string;
  /** `AF_INET`, `AF_INET6`, `AF_NETLINK`… but never `AF_UNIX`, which stays inside the machine. */
  readonly family: string;
  /** `127.0.0.1:9222`, where the family has ports. */
  readonly address: string;
}

/**
 * The calls with an address that is not a socket of the file system.
 * @throws Error when nothing at all was recorded: that must not look like nothing happened
 */
export function socketCalls(file: string): SocketCall[] {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  // Every desktop program talks to its screen: without such a call, nothing was listened to.
  if (!lines.some((line) => line.includes('AF_UNIX'))) throw new Error('strace recorded no call: the log cannot be trusted.');
  return lines.flatMap((line) => {
    const [, call, family] = /\b(connect|sendto|sendmsg|sendmmsg|bind)\(.*?sa_family=(AF_\w+)/.exec(line) ?? [];
    if (call === undefined || family === undefined || family === 'AF_UNIX') return [];
    const host = /inet_addr\("([^"]+)"\)/.exec(line)?.[1] ?? /inet_pton\(AF_INET6, "([^"]+)"/.exec(line)?.[1] ?? '';
    const port = /htons\((\d+)\)/.exec(line)?.[1] ?? '';
    return [{ call, family, address: host === '' ? '' : `${host}:${port}` }];
  });
}
