import type { HistoryWords } from '../history-catalogue.ts';

/** Words of the trash and of former texts, in English. */
export const history: HistoryWords = {
  trash: {
    title: 'Trash',
    description:
      'Notes and drafts thrown away: kept 30 days, then removed when the vault is opened. They go with the file when it is erased.',
    empty: {
      title: 'The trash is empty',
      text: 'Notes that were removed and drafts that were thrown away will be here, for as long as it takes to change one’s mind.',
    },
    columns: { what: 'Item', beginning: 'Beginning', removed: 'Thrown away on', gone: 'Removed on', actions: 'Actions' },
    note: (reference, date) => `Note of ${date} (${reference})`,
    draft: (form, reference) => (reference === null ? `Draft: ${form}` : `Draft: ${form} (${reference})`),
    restore: 'Restore',
    remove: 'Remove',
    of: (action, what) => `${action}: ${what}`,
    restored: (what) => `Restored: ${what}`,
    removed: (count) => (count === 1 ? '1 item removed' : `${count} items removed`),
    emptyAll: 'Empty the trash',
    ask: 'Empty the trash?',
    asked: 'What is in it cannot be found again.',
  },
  former: {
    title: (count) => (count === 1 ? 'Former versions (1 text)' : `Former versions (${count} texts)`),
    description: 'What was written before it was changed. These versions are erased with the file.',
    kinds: { note: 'Note', exchange: 'Exchange', decision: 'Decision' },
    fields: {
      text: 'text',
      asked: 'request',
      answered: 'answer',
      disclosed: 'what was said',
      public_wording: 'publishable wording',
      public_note: 'publishable note',
      comment: 'comment',
    },
    line: (kind, field) => `${kind}, ${field}`,
    replaced: (when, by) => (by === null ? `replaced on ${when}` : `replaced on ${when} with the key “${by}”`),
  },
};
