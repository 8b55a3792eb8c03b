import { deflateSync, inflateSync } from 'node:zlib';

/** What a PNG is made of (PNG specification, third edition): sides in pixels, depth in bits. */
interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly interlaced: boolean;
}

export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Channels of each colour type, and the depths that it may have. */
const colours: Readonly<Record<number, { readonly channels: number; readonly depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};

/** First pixel and step of the seven passes of an interlaced picture: [x, y, step of x, step of y]. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
}

/** The chunks up to the end; `null` when one is cut, or its sum does not agree. */
function chunksOf(bytes: Uint8Array): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    chunks.push({ name, data: bytes.subarray(at + 8, end - 4) });
    if (name === 'IEND') return chunks;
    at = end;
  }
  return null;
}

function headerOf(chunk: Chunk | undefined): Header | null {
  if (chunk?.name !== 'IHDR' || chunk.data.length !== 13) return null;
  const view = new DataView(chunk.data.buffer, chunk.data.byteOffset, 13);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, colour, compression, filter, interlace] = [8, 9, 10, 11, 12].map((at) => view.getUint8(at)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const known = colours[colour]?.depths.includes(depth) === true && compression === 0 && filter === 0 && interlace <= 1;
  return known && width > 0 && height > 0 ? { width, height, depth, colour, interlaced: interlace === 1 } : null;
}

/** How many bytes its lines have before they are compressed. */
function rawLength({ width, height, depth, colour, interlaced }: Header): number {
  const bits = depth * (colours[colour]?.channels ?? 0);
  const lines = (across: number, down: number): number => (across === 0 ? 0 : down * (1 + Math.ceil((across * bits) / 8)));
  if (!interlaced) return lines(width, height);
  return passes.reduce(
    (sum, [x, y, stepX, stepY]) => sum + lines(Math.max(0, Math.ceil((width - x) / stepX)), Math.max(0, Math.ceil((height - y) / stepY))),
    0,
  );
}

/** Width and height that a PNG says it has; `null` when it has no header. */
export function pngSides(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  return headerOf(chunksOf(bytes)?.[0]);
}

/**
 * Writes a PNG anew: its header, its palette and transparency, its pixels compressed again, and nothing else that was in the file.
 * @returns `null` when it is damaged, or holds more than its header says. Its sides must have been looked at before.
 */
export function rewritePng(bytes: Uint8Array): Uint8Array | null {
  const chunks = chunksOf(bytes);
  const header = headerOf(chunks?.[0]);
  if (!chunks || !header) return null;
  const named = (name: string) => chunks.filter((chunk) => chunk.name === name);
  const palette = named('PLTE')[0];
  if (header.colour === 3 && !palette) return null;
  if (palette && (palette.data.length % 3 !== 0 || palette.data.length > 768)) return null;
  const expected = rawLength(header);
  let raw: Uint8Array;
  try {
    raw = inflateSync(Buffer.concat(named('IDAT').map(({ data }) => data)), { maxOutputLength: expected + 1 });
  } catch {
    return null;
  }
  if (raw.length !== expected) return null;
  const transparency = named('tRNS')[0];
  const kept: Chunk[] = [
    { name: 'IHDR', data: chunks[0]?.data ?? new Uint8Array() },
    ...(palette && header.colour !== 0 && header.colour !== 4 ? [palette] : []),
    ...(transparency && transparency.data.length <= 256 && header.colour < 4 ? [transparency] : []),
    { name: 'IDAT', data: deflateSync(raw, { level: 9 }) },
    { name: 'IEND', data: new Uint8Array() },
  ];
  return new Uint8Array(Buffer.concat([PNG_SIGNATURE, ...kept.map(chunkBytes)]));
}

function chunkBytes({ name, data }: Chunk): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, at) => {
  let value = at;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The sum of a chunk (ISO 3309). Node's own is younger than the oldest runtime that this runs on. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
