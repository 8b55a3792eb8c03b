import fs from 'node:fs';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly source: { readonly id: number };
    readonly params?: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * What Chromium connected to or looked up, from the log that `--log-net-log` writes; complete once the program has ended.
 * @throws when there is no log: then nothing is known, which must not look like nothing happened
 */
export function reachedAddresses(file: string): string[] {
  const { constants, events } = readNetLog(file);
  const named = (name: string) => events.filter(({ type }) => type === constants.logEventTypes[name]);
  const field = (name: string, of: string) => named(name).flatMap(({ params }) => (typeof params?.[of] === 'string' ? [params[of]] : []));
  // A UDP socket is also opened to ask the system for a route, without a byte that leaves: only those that sent something count.
  const sent = new Set(named('UDP_BYTES_SENT').map(({ source }) => source.id));
  const datagrams = named('UDP_CONNECT').flatMap(({ source, params }) => (sent.has(source.id) ? [String(params?.['address'])] : []));
  // Names that the resolver's rules stopped were not looked up.
  const names = field('HOST_RESOLVER_MANAGER_REQUEST', 'host').filter((host) => !host.endsWith('~notfound'));
  return [...new Set([...field('TCP_CONNECT_ATTEMPT', 'address'), ...datagrams, ...names])];
}

/** A program that was killed leaves the last line unfinished: whole events count, one stands on each line. */
function readNetLog(file: string): NetLog {
  const text = fs.readFileSync(file, 'utf8');
  try {
    return JSON.parse(text) as NetLog;
  } catch {
    const lastWhole = text.lastIndexOf('},\n');
    return JSON.parse(lastWhole < 0 ? `${text.replace(/,?\s*$/, '')}]}` : `${text.slice(0, lastWhole + 1)}]}`) as NetLog;
  }
}
