import { importLimits, type ReadRefusal } from '#shared/import/sheet.ts';
import { strFromU8, unzipSync } from 'fflate';

/** What the directory of an archive tells before anything is unpacked. */
interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly encrypted: boolean;
}

export type ZipParts = Readonly<Record<string, Uint8Array>>;

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LONGEST_COMMENT = 65_557;
const MOST_ENTRIES = 2_000;

/** Above this, a part that shrinks more than `MOST_RATIO` times is a bomb; small parts of repeated styles shrink as much and harm nobody. */
const LARGE_PART = 5_000_000;
const MOST_RATIO = 200;

/**
 * Unpacks the parts of an archive that `wanted` names, once its directory says that all of it stays within bounds. A directory that lies about
 * a size gains nothing: each part is unpacked into the room that it announced, and not a byte beyond.
 * @returns the parts, or why the archive is refused
 */
export function unpackWithin(bytes: Uint8Array, wanted: (name: string) => boolean): ZipParts | ReadRefusal {
  const entries = readDirectory(bytes);
  if (entries === null) return 'import_unreadable';
  if (entries.some((entry) => entry.encrypted)) return 'import_encrypted';
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const bomb = entries.some((entry) => entry.unpacked > LARGE_PART && entry.unpacked > entry.packed * MOST_RATIO);
  if (bomb || total > importLimits.unpackedBytes || entries.length > MOST_ENTRIES) return 'import_zip_bomb';
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => wanted(name) && originalSize <= importLimits.unpackedBytes });
  } catch {
    return 'import_unreadable';
  }
}

/** Names of all the parts of an archive; `null` when it is none. */
export function zipNames(bytes: Uint8Array): readonly string[] | null {
  return readDirectory(bytes)?.map((entry) => entry.name) ?? null;
}

function readDirectory(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength), true);
    entries.push({
      name,
      packed: view.getUint32(at + 20, true),
      // 0xffffffff: a size of more than 4 GB, told elsewhere. Far above the bounds either way.
      unpacked: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  return null;
}
