/** Segments of a JPEG (ITU-T T.81, annex B), by the second byte of their marker. */
const [SOI, EOI, SOS, APP1, APP14, RST0, RST7] = [0xd8, 0xd9, 0xda, 0xe1, 0xee, 0xd0, 0xd7];

/** What a picture needs to be drawn: tables of quantisation and of codes, restart interval. Frames and scans are looked at by themselves. */
const needed: ReadonlySet<number> = new Set([0xdb, 0xc4, 0xdd]);

/** Baseline, extended and progressive frames in Huffman's code: what every program draws. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

/** Frames and tables that few programs draw: lossless, hierarchical, arithmetic. */
const rare = (marker: number): boolean => marker >= 0xc3 && marker <= 0xcf && marker !== 0xc4;

export interface Jpeg {
  readonly width: number;
  readonly height: number;
  /** 1: grey, 3: colour, 4: inks for print. */
  readonly components: number;
  /** How a viewer is told to turn it (EXIF); 1: not at all. */
  readonly orientation: number;
  /** The picture without anything else. */
  readonly bytes: Uint8Array;
}

/** The head that any reader expects: JFIF 1.01, no density, no thumbnail. */
const JFIF = Uint8Array.of(0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);

/**
 * Takes a JPEG apart and puts together what draws it: the pixels stay bit for bit, every comment, EXIF, XMP, profile and thumbnail goes.
 * @returns `null` when it is damaged, or of a kind that few programs draw
 */
export function readJpeg(bytes: Uint8Array): Jpeg | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [Uint8Array.of(0xff, SOI)];
  let frame: Pick<Jpeg, 'width' | 'height' | 'components'> | null = null;
  let orientation = 1;
  let scans = 0;
  let plainRgb = false;
  if (view.byteLength < 4 || view.getUint16(0) !== 0xff00 + SOI) return null;
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Any number of these may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      if (!frame || scans === 0) return null;
      kept.push(Uint8Array.of(0xff, EOI));
      kept.splice(1, 0, plainRgb ? ADOBE_RGB : JFIF);
      return { ...frame, orientation, bytes: new Uint8Array(Buffer.concat(kept)) };
    }
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return null;
    const segment = bytes.subarray(at, end);
    if (rare(marker)) return null;
    if (frames.has(marker)) {
      if (frame || segment.length < 10) return null;
      frame = { height: view.getUint16(at + 5), width: view.getUint16(at + 7), components: bytes[at + 9] ?? 0 };
      if (frame.width === 0 || frame.height === 0) return null;
      kept.push(segment);
    } else if (needed.has(marker)) kept.push(segment);
    else if (marker === APP1) orientation = orientationOf(segment) ?? orientation;
    else if (marker === APP14) plainRgb = isPlainRgb(segment);
    at = end;
    if (marker !== SOS) continue;
    if (!frame) return null;
    scans += 1;
    at = endOfScan(bytes, end);
    kept.push(segment, bytes.subarray(end, at));
  }
  return null;
}

/** Where the coded pixels end: at the next marker that is no stuffed byte and no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= RST0 && next <= RST7)) return at;
  }
  return bytes.length;
}

/** Says that the three components are red, green and blue: without it they would be read as brightness and two colours. */
const ADOBE_RGB = Uint8Array.of(0xff, APP14, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 0);

function isPlainRgb(segment: Uint8Array): boolean {
  return segment.length >= 16 && Buffer.from(segment.subarray(4, 9)).toString('latin1') === 'Adobe' && segment[15] === 0;
}

/** The orientation that EXIF tells, from the first directory of its TIFF; `null` when there is none. */
function orientationOf(segment: Uint8Array): number | null {
  if (Buffer.from(segment.subarray(4, 10)).toString('latin1') !== 'Exif\0\0' || segment.length < 18) return null;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 10, segment.length - 10);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return null;
  const entries = tiff.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(at, little) === 0x0112) return tiff.getUint16(at + 8, little);
  }
  return null;
}
