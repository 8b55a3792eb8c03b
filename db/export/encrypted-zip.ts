import crypto from 'node:crypto';
import zlib from 'node:zlib';

/**
 * ZIP files, plain or with AES-256 as WinZip defined it and 7-Zip, libarchive and others read it (AE-2, https://www.winzip.com/en/support/aes-encryption/).
 * Its key derivation is weak by today's measure (PBKDF2-HMAC-SHA1, 1000 rounds): it is used here only with keys of 144 random bits, which
 * no derivation has to protect. Names of the entries stay readable: they are names of tables.
 */

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
}

const VERSION_AES = 51;
const METHOD_DEFLATE = 8;
const METHOD_AES = 99;
const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 0x0800;
const SALT_BYTES = 16;
const ROUNDS = 1000;
/** Everything bears the first day that ZIP knows: what the files say about themselves is in them. */
const DOS_DATE = 0x0021;

/**
 * @param key text of the key; `null` for a plain file
 * @returns the bytes of the ZIP file
 * @throws RangeError when it would be larger than ZIP without its 64-bit extension can say (4 GiB)
 */
export function makeZip(entries: readonly ZipEntry[], key: string | null): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const packed = zlib.deflateRawSync(content, { level: 9 });
    const data = key === null ? packed : encrypt(packed, key);
    const header = entryHeader(name, content, data.length, key !== null);
    const local = Buffer.concat([
      signature(0x04034b50),
      header.fields,
      uint16(header.name.length),
      uint16(header.extra.length),
      header.name,
      header.extra,
    ]);
    directory.push(
      Buffer.concat([
        signature(0x02014b50),
        uint16(VERSION_AES),
        header.fields,
        uint16(header.name.length),
        uint16(header.extra.length),
        Buffer.alloc(2 + 2 + 2 + 4),
        uint32(offset),
        header.name,
        header.extra,
      ]),
    );
    parts.push(local, data);
    offset += local.length + data.length;
  }
  const index = Buffer.concat(directory);
  if (offset + index.length > 0xffffffff) throw new RangeError('too large for a ZIP file');
  const count = uint16(entries.length);
  return Buffer.concat([
    ...parts,
    index,
    signature(0x06054b50),
    uint16(0),
    uint16(0),
    count,
    count,
    uint32(index.length),
    uint32(offset),
    uint16(0),
  ]);
}

function entryHeader(name: string, content: Buffer, dataBytes: number, encrypted: boolean) {
  // AE-2 leaves the checksum out: it would tell about the content; the authentication code does its work.
  const checksum = encrypted ? 0 : zlib.crc32(content);
  const extra = encrypted
    ? Buffer.concat([uint16(0x9901), uint16(7), uint16(2), Buffer.from('AE', 'latin1'), Buffer.of(3), uint16(METHOD_DEFLATE)])
    : Buffer.alloc(0);
  const fields = Buffer.concat([
    uint16(encrypted ? VERSION_AES : 20),
    uint16(FLAG_UTF8 | (encrypted ? FLAG_ENCRYPTED : 0)),
    uint16(encrypted ? METHOD_AES : METHOD_DEFLATE),
    uint16(0),
    uint16(DOS_DATE),
    uint32(checksum),
    uint32(dataBytes),
    uint32(content.length),
  ]);
  return { name: Buffer.from(name, 'utf8'), extra, fields };
}

/** Salt, two bytes that tell a wrong key early, ciphertext, ten bytes of HMAC-SHA1. */
function encrypt(data: Buffer, key: string): Buffer {
  const salt = crypto.randomBytes(SALT_BYTES);
  const derived = crypto.pbkdf2Sync(key, salt, ROUNDS, 32 + 32 + 2, 'sha1');
  const ciphertext = countUp(data, derived.subarray(0, 32));
  const code = crypto.createHmac('sha1', derived.subarray(32, 64)).update(ciphertext).digest().subarray(0, 10);
  return Buffer.concat([salt, derived.subarray(64), ciphertext, code]);
}

/** AES in counter mode with the counter as WinZip writes it: little-endian, from 1. Node's own counts big-endian. */
function countUp(data: Buffer, key: Buffer): Buffer {
  const blocks = Math.ceil(data.length / 16);
  const counters = Buffer.alloc(blocks * 16);
  for (let block = 0; block < blocks; block += 1) counters.writeUInt32LE(block + 1, block * 16);
  const stream = crypto.createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(counters);
  for (let index = 0; index < data.length; index += 1) stream[index] = (stream[index] ?? 0) ^ (data[index] ?? 0);
  return stream.subarray(0, data.length);
}

const signature = (value: number) => uint32(value);

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
