/** Bytes of the largest file that is read; a publication of 300 persons has 200 kB. What the shell takes (8 MB) counts quotation marks twice. */
const LARGEST = 6_000_000;

/** Whether a text is no larger than a file may be. */
export const isSmallEnough = (text: string): boolean => text.length <= LARGEST;

/** Why a file was not even looked at. */
export type ReadProblem = 'tooBig' | 'noPublication' | 'unreadable' | 'notText';

/** The text of a publication, or why there is none. */
export type ReadResult = { readonly text: string } | { readonly problem: ReadProblem };

/**
 * Reads a publication file in the page: plain JSON, or the archive in which this program hands it over (beside its schema and a note).
 * Nothing is trusted: sizes are checked before anything is unpacked.
 */
export async function readPublication(file: File): Promise<ReadResult> {
  if (file.size > LARGEST) return { problem: 'tooBig' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return isArchive(bytes) ? await unpack(bytes) : decode(bytes);
  } catch {
    return { problem: 'unreadable' };
  }
}

/** Every ZIP archive begins with « PK ». */
const isArchive = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function unpack(bytes: Uint8Array): Promise<ReadResult> {
  const { unzipSync } = await import('fflate');
  let tooBig = false;
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!name.endsWith('.json') || /schema/i.test(name)) return false;
      tooBig ||= originalSize > LARGEST;
      return !tooBig;
    },
  });
  if (tooBig) return { problem: 'tooBig' };
  const [content] = Object.values(files);
  return content ? decode(content) : { problem: 'noPublication' };
}

function decode(bytes: Uint8Array): ReadResult {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'notText' };
  }
}
