import fs from 'node:fs';
import { processTree } from '../drivers/processes.ts';

/** What a process of Electron is for. */
export type ProcessRole = 'main' | 'screen' | 'vault' | 'graphics' | 'other';

/** Memory of each process of an app, in bytes: its own pages, and its share of those that several have (PSS). Linux only. */
export function memoryByRole(pid: number): ReadonlyMap<ProcessRole, number> {
  const found = new Map<ProcessRole, number>();
  for (const id of processTree(pid)) {
    const bytes = shareOf(id);
    if (bytes === undefined) continue;
    const role = roleOf(id, pid);
    found.set(role, (found.get(role) ?? 0) + bytes);
  }
  return found;
}

function roleOf(id: number, main: number): ProcessRole {
  if (id === main) return 'main';
  const command = fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
  if (command.includes('--type=renderer')) return 'screen';
  if (command.includes('--utility-sub-type=node')) return 'vault';
  if (command.includes('--type=gpu-process')) return 'graphics';
  return 'other';
}

/** `undefined`: it ended meanwhile. */
function shareOf(id: number): number | undefined {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
