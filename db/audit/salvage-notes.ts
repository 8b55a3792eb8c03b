import crypto from 'node:crypto';
import fs from 'node:fs';
import * as z from 'zod';
import { writeFileAtomically } from '#db/vault/atomic-file.ts';
import { canonicalJson } from '#db/vault/canonical-json.ts';

/** What was taken out of a damaged vault, when and by which key: to be entered in its audit, which could not be written then. */
export interface SalvageNote {
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly slot: string;
  readonly tables: number;
  readonly rows: number;
}

/** What lies beside a vault until it is opened again. */
export interface LeftNotes {
  readonly notes: readonly SalvageNote[];
  /** Something of the file was not written by this program with this vault's key: it stands for an unknown number of notes. */
  readonly unreadable: boolean;
}

const FORMAT = 'clsm-salvages/1';
/** A note takes about 150 bytes; a file of more was not written here. */
const MOST_BYTES = 1_000_000;

const content = z.strictObject({
  format: z.literal(FORMAT),
  notes: z.array(
    z.strictObject({
      at: z.iso.datetime(),
      slot: z.string().max(80),
      tables: z.int().nonnegative(),
      rows: z.int().nonnegative(),
    }),
  ),
  unreadable: z.boolean(),
});
const sealed = content.extend({ seal: z.string().regex(/^[0-9a-f]{64}$/) });

/** A key of its own, so that who salvages need not hold the data key. @returns 32 bytes, to be overwritten by the caller */
export function salvageNoteKey(dataKey: Buffer): Buffer {
  return Buffer.from(crypto.hkdfSync('sha256', dataKey, Buffer.alloc(0), FORMAT, 32));
}

/**
 * Notes a salvage beside the vault, whose database is not touched.
 * @param file `vaultFiles(folder).salvages`
 * @throws errors of the operating system, untouched: a damaged vault may lie where nothing can be written
 */
export function addSalvageNote(file: string, note: SalvageNote, key: Buffer): void {
  const left = readSalvageNotes(file, key);
  const notes = { format: FORMAT, notes: [...(left?.notes ?? []), note], unreadable: left?.unreadable ?? false } as const;
  writeFileAtomically(file, `${JSON.stringify({ ...notes, seal: sealOf(notes, key).toString('hex') })}\n`);
}

/** @returns `null` when nothing was noted */
export function readSalvageNotes(file: string, key: Buffer): LeftNotes | null {
  if (!fs.existsSync(file)) return null;
  try {
    if (fs.statSync(file).size > MOST_BYTES) return { notes: [], unreadable: true };
    const { seal, ...notes } = sealed.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    if (crypto.timingSafeEqual(sealOf(notes, key), Buffer.from(seal, 'hex'))) return notes;
  } catch {
    // Whatever it is, it is none of ours.
  }
  return { notes: [], unreadable: true };
}

function sealOf(notes: LeftNotes & { readonly format: typeof FORMAT }, key: Buffer): Buffer {
  return crypto
    .createHmac('sha256', key)
    .update(canonicalJson(content.parse(notes)), 'utf8')
    .digest();
}
