import { AppError } from '#shared/errors/app-error.ts';
import { addDays, localDateOf } from '#shared/dates/local-date.ts';
import { excerptStart } from '#shared/text/excerpt-start.ts';
import { sql, type WriteStore } from '#db/store/store.ts';
import type { InGroup, ReadOperations, WriteContext, WriteOperations } from '../context.ts';
import { refreshReferral } from '../referral-state.ts';
import { askForScrub } from '../scrub-mark.ts';

/** Days for which something that was thrown away can be taken back. */
const KEPT_DAYS = 30;

interface TrashedNote {
  readonly on: string;
  readonly text: string;
  /** Its former versions. */
  readonly history: readonly {
    readonly field: string;
    readonly text: string;
    readonly replaced_at: string;
    readonly replaced_by: string;
  }[];
}

interface TrashedDraft {
  readonly form: string;
  readonly subject: string;
  readonly content: unknown;
  readonly savedAt: string;
}

/** Puts a note into the trash; its former versions wait with it. */
export function trashNote(
  context: WriteContext,
  note: { readonly id: number; readonly referral_id: number; readonly on: string; readonly text: string },
): void {
  const history = context.store.all(
    sql
      .selectFrom('former_text')
      .select(['field', 'text', 'replaced_at', 'replaced_by'])
      .where('kind', '=', 'note')
      .where('record_id', '=', note.id)
      .orderBy('id'),
  );
  const content: TrashedNote = { on: note.on, text: note.text, history };
  put(context, 'note', note.id, note.referral_id, content);
  context.store.run(sql.deleteFrom('note').where('id', '=', note.id));
}

/** Puts a draft that was thrown away by hand into the trash; one that was sent is simply gone. */
export function trashDraft(
  context: WriteContext,
  draft: { id: number; referral_id: number | null; form: string; subject: string; content: string; saved_at: string },
): void {
  const { id, form, subject, content, saved_at: savedAt } = draft;
  put(context, 'draft', id, draft.referral_id, { form, subject, content: JSON.parse(content), savedAt });
}

function put(context: WriteContext, kind: 'note' | 'draft', recordId: number, referralId: number | null, content: object): void {
  context.store.run(
    sql.insertInto('trash').values({
      kind,
      record_id: recordId,
      referral_id: referralId,
      content: JSON.stringify(content),
      removed_at: context.now,
      removed_by: context.slot,
    }),
  );
}

/** Removes for good what has lain in the trash for its days; run when the vault is opened. */
export function emptyOldTrash(store: WriteStore, now: Date): void {
  const limit = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  if (store.run(sql.deleteFrom('trash').where('removed_at', '<', limit)).changes > 0) askForScrub(store);
}

export const trashReads: ReadOperations<InGroup<'trash', 'read'>> = {
  'trash.list': ({ store }) => ({
    items: store
      .all(
        sql
          .selectFrom('trash')
          .leftJoin('referral', 'referral.id', 'trash.referral_id')
          .select(['trash.id', 'trash.kind', 'trash.referral_id', 'trash.content', 'trash.removed_at', 'referral.reference'])
          .orderBy('trash.removed_at', 'desc')
          .orderBy('trash.id', 'desc'),
      )
      .map((row) => {
        const content = JSON.parse(row.content) as Partial<TrashedNote & TrashedDraft>;
        return {
          id: row.id,
          kind: row.kind,
          referralId: row.referral_id,
          reference: row.reference,
          form: content.form ?? null,
          on: content.on ?? null,
          beginning: content.text === undefined ? null : excerptStart(content.text),
          removedAt: row.removed_at,
          goneOn: addDays(localDateOf(new Date(row.removed_at)), KEPT_DAYS),
        };
      }),
  }),
};

export const trashWrites: WriteOperations<InGroup<'trash', 'write'>> = {
  'trash.restore': (context, { id }) => {
    const { store } = context;
    const row = store.first(sql.selectFrom('trash').selectAll().where('id', '=', id));
    if (!row) throw new AppError('not_found');
    if (row.kind === 'note') {
      const { on, text, history } = JSON.parse(row.content) as TrashedNote;
      const referralId = row.referral_id ?? 0;
      context.subject('referral', referralId);
      const note = store.run(sql.insertInto('note').values({ referral_id: referralId, on, text }));
      for (const former of history) {
        store.run(sql.insertInto('former_text').values({ referral_id: referralId, kind: 'note', record_id: note.id, ...former }));
      }
      store.run(sql.deleteFrom('trash').where('id', '=', id));
      refreshReferral(store, referralId);
      return {};
    }
    const { form, subject, content, savedAt } = JSON.parse(row.content) as TrashedDraft;
    context.subject('draft', row.record_id);
    const other = store.first(sql.selectFrom('draft').select('id').where('form', '=', form).where('subject', '=', subject));
    if (other) throw new AppError('draft_in_the_way');
    store.run(
      sql.insertInto('draft').values({ form, subject, referral_id: row.referral_id, content: JSON.stringify(content), saved_at: savedAt }),
    );
    store.run(sql.deleteFrom('trash').where('id', '=', id));
    return {};
  },

  'trash.empty': (context, { id }) => {
    const all = sql.deleteFrom('trash');
    const { changes } = context.store.run(id === null ? all : all.where('id', '=', id));
    if (changes > 0) askForScrub(context.store);
    context.facts({ removed: changes });
    return { removed: changes };
  },
};
