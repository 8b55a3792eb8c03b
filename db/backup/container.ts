import crypto from 'node:crypto';
import * as z from 'zod';
import { AppError } from '#shared/errors/app-error.ts';
import { canonicalJson } from '#db/vault/canonical-json.ts';
import { PAGE_BYTES } from '#db/vault/database-file.ts';

/**
 * The form of a `.clsm` file: a whole vault in one encrypted file, for backups and for handing over.
 *
 *     the vault's database, byte by byte (SQLCipher 4)  ·  manifest (JSON)  ·  length of the manifest (4 bytes)  ·  mark (8 bytes)
 *
 * The database comes first, so that SQLCipher opens a backup as it is: SQLite reads as many pages as its header counts and never
 * looks behind them. The mark comes last, so that a file without its end is seen to be cut off. The seal, a MAC under a key derived
 * from the data key, covers the manifest and, through the digest in it, every byte of the database: pages of two backups cannot be
 * mixed, though each is authentic by itself. Nothing in the manifest tells what the vault holds.
 */

const FORMAT_NAME = 'clsm-backup';
const FORMAT_VERSION = 1;
const FORMAT = `${FORMAT_NAME}/${FORMAT_VERSION}` as const;
const MARK = Buffer.from('CLSMVLT1', 'latin1');

/** The ending of the files. */
export const CONTAINER_ENDING = '.clsm';
/** Bytes behind the manifest: its length and the mark. */
export const END_BYTES = 4 + MARK.length;
/** A manifest takes about 3 kB; more than this is not read. */
const MOST_MANIFEST_BYTES = 128 * 1024;

/** `safety`: what was there before a restore or a migration. `handover`: for a successor's machine. */
export const containerPurposes = ['backup', 'safety', 'handover'] as const;
export type ContainerPurpose = (typeof containerPurposes)[number];

const contentSchema = z.strictObject({
  format: z.literal(FORMAT),
  purpose: z.enum(containerPurposes),
  createdAt: z.iso.datetime(),
  /** `user_version` of the database. */
  schemaVersion: z.int().min(1).max(100_000),
  database: z.strictObject({
    bytes: z.int().min(PAGE_BYTES).multipleOf(PAGE_BYTES),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  /** Text of the key file that opens it. */
  keys: z.string().max(64 * 1024),
});
const manifestSchema = contentSchema.extend({ seal: z.string().regex(/^[0-9a-f]{64}$/) });

type ManifestContent = z.infer<typeof contentSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

/** @returns the manifest, sealed with the data key of the database */
export function sealManifest(fields: Omit<ManifestContent, 'format'>, dataKey: Buffer): Manifest {
  const content: ManifestContent = { format: FORMAT, ...fields };
  return { ...content, seal: sealOf(content, dataKey).toString('hex') };
}

/** @throws AppError `backup_damaged` when the manifest was not sealed with this data key, or was changed since */
export function checkSeal({ seal, ...content }: Manifest, dataKey: Buffer): void {
  if (!crypto.timingSafeEqual(sealOf(content, dataKey), Buffer.from(seal, 'hex'))) throw new AppError('backup_damaged');
}

/** What stands behind the database. */
export function encodeManifest(manifest: Manifest): Buffer {
  const text = Buffer.from(JSON.stringify(manifest), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([text, length, MARK]);
}

/**
 * How long the manifest is, by the last bytes of a file.
 * @param end the last `END_BYTES` of the file
 * @param fileBytes size of the file
 * @throws AppError `not_a_backup` when the mark is missing: another kind of file, or one that was cut off
 */
export function manifestBytes(end: Buffer, fileBytes: number): number {
  if (end.length !== END_BYTES || !end.subarray(4).equals(MARK)) throw new AppError('not_a_backup');
  const length = end.readUInt32LE(0);
  if (length > MOST_MANIFEST_BYTES || fileBytes < PAGE_BYTES + length + END_BYTES) throw new AppError('backup_damaged');
  return length;
}

/**
 * @param text bytes of the manifest, not trusted
 * @param databaseBytes bytes of the file before the manifest
 * @throws AppError `backup_newer` for a later format, `backup_damaged` for anything that is not exactly a manifest of this file
 */
export function decodeManifest(text: Buffer, databaseBytes: number): Manifest {
  const json = parseJson(text);
  const format = z.looseObject({ format: z.string() }).safeParse(json);
  const version = format.success ? new RegExp(`^${FORMAT_NAME}/([1-9]\\d{0,8})$`).exec(format.data.format)?.[1] : undefined;
  if (version !== undefined && Number(version) > FORMAT_VERSION) throw new AppError('backup_newer');
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success || parsed.data.database.bytes !== databaseBytes) throw new AppError('backup_damaged');
  return parsed.data;
}

function parseJson(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'));
  } catch {
    throw new AppError('backup_damaged');
  }
}

function sealOf(content: ManifestContent, dataKey: Buffer): Buffer {
  const sealKey = Buffer.from(crypto.hkdfSync('sha256', dataKey, Buffer.alloc(0), `${FORMAT} seal`, 32));
  try {
    return crypto.createHmac('sha256', sealKey).update(canonicalJson(content), 'utf8').digest();
  } finally {
    sealKey.fill(0);
  }
}
