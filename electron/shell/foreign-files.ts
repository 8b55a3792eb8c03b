import fs from 'node:fs/promises';
import path from 'node:path';
import { importLimits } from '#shared/import/sheet.ts';
import { AppError } from '#shared/errors/app-error.ts';

/** A file of somebody else, in memory. */
export interface ForeignFile {
  /** Its name without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How large a file may be, in bytes, and what is said of a larger one. */
export interface FileLimit {
  readonly most: number;
  readonly refusal: 'import_too_large' | 'logo_too_large';
}

const ofImports: FileLimit = { most: importLimits.fileBytes, refusal: 'import_too_large' };

/**
 * Reads a file that the person chose, once its size says that it can be one of those that the app reads. It is read whole into memory; nothing
 * of it is written.
 * @throws AppError `import_file_missing`, `import_too_large`, `logo_too_large`, `import_empty`
 */
export async function readForeignFile(file: string, limit = ofImports): Promise<ForeignFile> {
  if (!path.isAbsolute(file)) throw new AppError('import_file_missing', {}, 'file');
  const handle = await fs.open(file, 'r').catch(() => null);
  if (!handle) throw new AppError('import_file_missing', {}, 'file');
  try {
    const about = await handle.stat();
    if (!about.isFile()) throw new AppError('import_file_missing', {}, 'file');
    if (about.size > limit.most) throw new AppError(limit.refusal, {}, 'file');
    if (about.size === 0) throw new AppError('import_empty', {}, 'file');
    // No more than it said: it may grow while it is read.
    const bytes = new Uint8Array(about.size);
    const { bytesRead } = await handle.read(bytes, 0, about.size, 0);
    return { name: path.basename(file), bytes: bytes.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}
