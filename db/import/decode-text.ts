import type { ReadRefusal } from '#shared/import/sheet.ts';

export interface DecodedText {
  readonly text: string;
  /** As it is told to the person. */
  readonly encoding: string;
}

/**
 * The text of a file whose encoding nobody wrote down: a byte order mark decides, then whether it is valid UTF-8, then Windows-1252, of which
 * Latin-1 is a part. Bytes that no text has (control characters) mean that it is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | ReadRefusal {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return checked(new TextDecoder('utf-16le').decode(bytes), 'UTF-16');
  if (first === 0xfe && second === 0xff) return checked(decodeBigEndian(bytes.subarray(2)), 'UTF-16');
  if (first === 0xef && second === 0xbb && third === 0xbf) return checked(new TextDecoder('utf-8').decode(bytes), 'UTF-8');
  if (looksLikeUtf16(bytes)) return checked(new TextDecoder('utf-16le').decode(bytes), 'UTF-16');
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'UTF-8');
  } catch {
    return checked(new TextDecoder('windows-1252').decode(bytes), 'Windows-1252');
  }
}

function checked(text: string, encoding: string): DecodedText | ReadRefusal {
  // oxlint-disable-next-line no-control-regex -- that is what is looked for
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? 'import_not_spreadsheet' : { text, encoding };
}

/** Without a mark: every other byte of a text in western letters is zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 200);
  return sample.length >= 4 && sample.length % 2 === 0 && sample.every((byte, index) => index % 2 === 0 || byte === 0);
}

function decodeBigEndian(bytes: Uint8Array): string {
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let at = 0; at < swapped.length; at += 2) {
    swapped[at] = bytes[at + 1] ?? 0;
    swapped[at + 1] = bytes[at] ?? 0;
  }
  return new TextDecoder('utf-16le').decode(swapped);
}
