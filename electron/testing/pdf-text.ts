import { execFileSync } from 'node:child_process';

/** Of poppler; Debian: `apt-get install poppler-utils`. */
const reader = 'pdftotext';

/**
 * The text of a PDF file, as somebody would copy it.
 * @returns `undefined` on a machine without the program that reads it, which is said once
 */
export function pdfText(file: string): string | undefined {
  try {
    return execFileSync(reader, ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    process.stdout.write(`The text of the PDF is not read: ${reader} is not on this machine.\n`);
    return undefined;
  }
}
