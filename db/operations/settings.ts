import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { settingsValue } from '#shared/contract/settings-group.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { type ReadStore, sql, type WriteStore } from '#db/store/store.ts';
import { mergesOf } from './codes/merged-codes.ts';
import type { InGroup, ReadOperations, WriteOperations } from './context.ts';
import { trashDraft } from './undo/trash.ts';

/** What holds as long as the cellule has not decided otherwise. */
const defaults = {
  label: 'CLSM',
  cellule: 'Cellule',
  controller: '—',
  language: 'fr',
  autoLockMinutes: 10,
  feedbackDays: 30,
  territorySectors: [],
  activeSince: null,
  agreement: null,
  contractPeriod: null,
} as const;

/** The settings of this vault, defaults filled in. */
export function readSettings(store: ReadStore) {
  const stored = Object.fromEntries(
    store.all(sql.selectFrom('setting').selectAll()).map((row): [string, unknown] => [row.key, JSON.parse(row.value)]),
  );
  return settingsValue.parse({ ...defaults, ...stored });
}

/** Writes the given settings; those left out stay as they are. */
export function writeSettings(store: WriteStore, patch: ParsedInputOf<'settings.save'>): void {
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    const row = { key, value: JSON.stringify(value) };
    store.run(
      sql
        .insertInto('setting')
        .values(row)
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value })),
    );
  }
}

export const settingsReads: ReadOperations<InGroup<'settings' | 'screens' | 'drafts', 'read'>> = {
  'settings.read': ({ store }) => readSettings(store),

  'settings.codes': ({ store }) => {
    const lists: Record<
      string,
      {
        code: string;
        fr: string;
        en: string;
        parent: string | null;
        validFrom: string | null;
        validTo: string | null;
        habilitationClass: 'A' | 'B' | 'C' | 'D' | null;
        college: string | null;
        mergedInto: string | null;
      }[]
    > = {};
    const merges = mergesOf(store);
    for (const row of store.all(sql.selectFrom('code').selectAll().orderBy('list').orderBy('position'))) {
      (lists[row.list] ??= []).push({
        code: row.code,
        fr: row.label_fr,
        en: row.label_en,
        parent: row.parent,
        validFrom: row.valid_from,
        validTo: row.valid_to,
        habilitationClass: row.habilitation_class as 'A' | 'B' | 'C' | 'D' | null,
        college: row.college,
        mergedInto: merges.get(`${row.list} ${row.code}`) ?? null,
      });
    }
    return lists;
  },

  'screens.recall': ({ store }, { screen }) => {
    const row = store.first(sql.selectFrom('screen_state').select('state').where('screen', '=', screen));
    return { state: row ? JSON.parse(row.state) : null };
  },

  'drafts.list': ({ store }) =>
    store
      .all(
        sql
          .selectFrom('draft')
          .leftJoin('referral', 'referral.id', 'draft.referral_id')
          .select(['draft.id', 'draft.form', 'draft.subject', 'draft.referral_id', 'referral.reference', 'draft.saved_at'])
          .orderBy('draft.saved_at', 'desc'),
      )
      .map((row) => ({
        id: row.id,
        form: row.form,
        subject: row.subject,
        referralId: row.referral_id,
        reference: row.reference,
        savedAt: row.saved_at,
      })),

  'drafts.read': ({ store }, { form, subject }) => {
    const row = store.first(
      sql.selectFrom('draft').select(['content', 'saved_at']).where('form', '=', form).where('subject', '=', subject),
    );
    return { content: row ? JSON.parse(row.content) : null, savedAt: row?.saved_at ?? null };
  },
};

export const settingsWrites: WriteOperations<InGroup<'settings' | 'screens' | 'drafts', 'write'>> = {
  'settings.save': (context, patch) => {
    context.subject('setting', null);
    if (patch.contractPeriod && patch.contractPeriod.from > patch.contractPeriod.to) {
      throw new AppError('period_reversed', {}, 'contractPeriod.to');
    }
    writeSettings(context.store, patch);
    return {};
  },

  'screens.remember': (context, { screen, state }) => {
    context.unaudited();
    const text = JSON.stringify(state);
    context.store.run(
      sql
        .insertInto('screen_state')
        .values({ screen, state: text })
        .onConflict((conflict) => conflict.column('screen').doUpdateSet({ state: text })),
    );
    return {};
  },

  'drafts.save': (context, { form, subject, referralId, content }) => {
    const text = JSON.stringify(content);
    const known = context.store.first(sql.selectFrom('draft').select('id').where('form', '=', form).where('subject', '=', subject));
    if (known) {
      context.unaudited();
      context.store.run(sql.updateTable('draft').set({ content: text, saved_at: context.now }).where('id', '=', known.id));
    } else {
      const { id } = context.store.run(
        sql.insertInto('draft').values({ form, subject, referral_id: referralId, content: text, saved_at: context.now }),
      );
      context.subject('draft', id);
    }
    return { savedAt: context.now };
  },

  'drafts.discard': (context, { form, subject, trash }) => {
    const known = context.store.first(sql.selectFrom('draft').selectAll().where('form', '=', form).where('subject', '=', subject));
    if (known) {
      context.subject('draft', known.id);
      if (trash) trashDraft(context, known);
      context.store.run(sql.deleteFrom('draft').where('id', '=', known.id));
    } else {
      context.unaudited();
    }
    return {};
  },
};
