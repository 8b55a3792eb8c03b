import type { ReadStore } from '#db/store/store.ts';
import { type FileRows, rowsOfFile } from './file-rows.ts';
import { referralOfWrite } from './undoable.ts';

/** Something that was done to a referral in this session, and how to take it back. */
export interface Done {
  readonly operation: string;
  readonly referralId: number;
  readonly before: FileRows;
  readonly after: FileRows;
}

/** Steps that can be taken back at the most; each holds the rows of one file, in memory only. */
const KEPT = 50;

/** What can be undone since the vault was opened, the last first; it is gone with the session, never on the disk. */
export interface UndoDesk {
  last(): Done | null;
  drop(): void;
  /** Rows of the referral that an operation is about to change; `null` when it cannot be undone. */
  before(store: ReadStore, operation: string, input: unknown): { readonly referralId: number; readonly rows: FileRows } | null;
  /** Notes what was done, after its transaction. An operation on the person, or an erasure, makes everything before it final. */
  note(operation: string, before: ReturnType<UndoDesk['before']>, after: FileRows | null): void;
}

/** Groups after which nothing that was done before comes back: a text of a person who opposed, or whose file was erased, must not. */
const FINAL: ReadonlySet<string> = new Set(['person', 'retention', 'rights']);

export function createUndoDesk(): UndoDesk {
  let done: Done[] = [];
  return {
    last: () => done.at(-1) ?? null,
    drop: () => void done.pop(),
    before(store, operation, input) {
      const referralId = referralOfWrite(store, operation, input);
      return referralId === null ? null : { referralId, rows: rowsOfFile(store, referralId) };
    },
    note(operation, before, after) {
      if (FINAL.has(operation.split('.')[0] ?? '')) done = [];
      if (before === null || after === null) return;
      done = [...done, { operation, referralId: before.referralId, before: before.rows, after }].slice(-KEPT);
    },
  };
}
