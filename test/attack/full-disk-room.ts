import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

/** A place on which less and less room is left. */
export interface TightPlace {
  readonly name: string;
  /** Folder in which the vault lies. */
  readonly folder: string;
  /** Whether whatever is written there takes of the room, or only what the open database takes. */
  readonly everything: boolean;
  /** From now on there are so many bytes of room, and no more. */
  leave(bytes: number): void;
  /** Gives all the room back. */
  free(): void;
  remove(): void;
}

const DISK_BYTES = 24 * 1024 * 1024;
const PAGE = 4096;

/** A real small file system, filled with ballast; `null` where mounting is not permitted. @param folder an empty one */
export function smallDisk(folder: string): TightPlace | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const ballast = path.join(folder, 'ballast');
  return {
    name: 'a file system of its own (tmpfs)',
    folder,
    everything: true,
    leave: (bytes) => fill(folder, ballast, bytes),
    free: () => fs.rmSync(ballast, { force: true }),
    remove: () => void execFileSync('umount', [folder]),
  };
}

function fill(folder: string, ballast: string, room: number): void {
  const handle = fs.openSync(ballast, 'w');
  try {
    for (const piece of [1 << 20, 1 << 16, PAGE]) {
      const bytes = Buffer.alloc(piece);
      for (;;) {
        const { bavail, bsize } = fs.statfsSync(folder);
        if (bavail * bsize < room + piece) break;
        fs.writeSync(handle, bytes);
      }
    }
  } finally {
    fs.closeSync(handle);
  }
}

/** The databases that are open may grow by so much and no more (`max_page_count`): what SQLite itself does when there is no room. */
export function limitedDatabases(folder: string): TightPlace {
  const opened = new Set<Database.Database>();
  const { pragma } = Database.prototype;
  // Whoever opens a database sets it up by pragmas: from then on it is known here.
  Database.prototype.pragma = function (this: Database.Database, ...given: Parameters<typeof pragma>) {
    opened.add(this);
    return pragma.apply(this, given);
  };
  const each = (pages: (database: Database.Database) => number): void => {
    for (const database of opened) {
      if (database.open) pragma.call(database, `max_page_count = ${pages(database)}`);
      else opened.delete(database);
    }
  };
  return {
    name: 'a limit on the open database (max_page_count)',
    folder,
    everything: false,
    leave: (bytes) => each((database) => (pragma.call(database, 'page_count', { simple: true }) as number) + Math.floor(bytes / PAGE)),
    free: () => each(() => 2 ** 30),
    remove: () => {
      Database.prototype.pragma = pragma;
    },
  };
}
