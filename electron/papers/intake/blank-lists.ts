import type { Letterhead } from '#shared/letterhead/letterhead.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';

/** What the vault gives for a blank form or a model table: its name and its lists, and nothing of what it holds. */
export interface BlankLists {
  readonly head: Letterhead;
  readonly cellule: string;
  readonly controller: string;
  readonly on: LocalDate;
  /** Labels of each list in their order. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}
