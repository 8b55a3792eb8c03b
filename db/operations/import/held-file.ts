import type { ReadFile } from '#shared/import/sheet.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { ReadStore } from '#db/store/store.ts';

/** A file that was read, as long as the vault is open or until another is read. */
export interface HeldFile {
  readonly name: string;
  readonly file: ReadFile;
}

/** By open vault; it goes when the vault is closed, and is written nowhere. */
const held = new WeakMap<ReadStore, HeldFile>();

export function holdFile(store: ReadStore, file: HeldFile): void {
  held.set(store, file);
}

/** @throws AppError `import_gone` when nothing is held: the vault was locked since */
export function heldFile(store: ReadStore): HeldFile {
  const file = held.get(store);
  if (!file) throw new AppError('import_gone');
  return file;
}

export function letGo(store: ReadStore): void {
  held.delete(store);
}
