import { codeLists } from '#shared/code-lists/code-lists.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { type ImportList, ownLists } from '#shared/import/fields.ts';
import { prepared, sql } from '#db/store/store.ts';
import type { InGroup, ReadOperations, WriteOperations } from '../context.ts';
import { leavingLetterhead } from '../letterhead/stored-letterhead.ts';
import { readSettings } from '../settings.ts';
import { attemptImport, type Made } from './attempt.ts';
import { fingerprintOf } from './fingerprint.ts';
import { letGo } from './held-file.ts';
import { remember } from './remembered.ts';
import { undoImport } from './undo-import.ts';
import { importLists, proposed } from './vocabulary.ts';

const insertMade = prepared(
  (
    import_id: number,
    line: number,
    referral_id: number | null,
    structure_id: number | null,
    contact_id: number | null,
    source_reference: string | null,
    fingerprint: string,
  ) => sql.insertInto('import_made').values({ import_id, line, referral_id, structure_id, contact_id, source_reference, fingerprint }),
);

const idFor = ({ kind, id }: Made, wanted: Made['kind']): number | null => (kind === wanted ? id : null);

export const importReads: ReadOperations<InGroup<'imports', 'read'>> = {
  'imports.blankLists': ({ store, today }, { language }) => {
    const { cellule, controller } = readSettings(store);
    const lists = importLists(store, today);
    const named = [...Object.keys(codeLists), ...ownLists] as ImportList[];
    return {
      head: leavingLetterhead(store, language),
      cellule,
      controller,
      on: today,
      lists: Object.fromEntries(named.map((list) => [list, proposed(lists(list)).map((value) => value[language])])),
    };
  },

  'imports.list': ({ store }) =>
    store.all(sql.selectFrom('import').selectAll().orderBy('id', 'desc')).map((row) => {
      const made = store.all(
        sql
          .selectFrom('import_made')
          .leftJoin('referral', 'referral.id', 'import_made.referral_id')
          .select(['import_made.referral_id', 'import_made.line', 'referral.reference'])
          .where('import_id', '=', row.id)
          .orderBy('import_made.id'),
      );
      // Once it is taken back, a line no longer names its structure: what is no saisine, or is not the line's own contact, was one.
      const structures = {
        referrals: made.filter((each) => each.referral_id === null).length,
        contacts: made.length - new Set(made.map((each) => each.line)).size,
        structures: 0,
      }[row.kind];
      const references = made.flatMap((each) => each.reference ?? []);
      return {
        id: row.id,
        kind: row.kind,
        madeAt: row.made_at,
        fileName: row.file_name,
        made: row.made - structures,
        structures,
        undoneAt: row.undone_at,
        references: references.length > 1 ? [references[0] ?? '', references.at(-1) ?? ''] : references,
      };
    }),
};

export const importWrites: WriteOperations<InGroup<'imports', 'write'>> = {
  // The session takes it back: nothing of it is ever committed (db/process/import-operations.ts).
  'imports.attempt': (context, { plan, language }) => attemptImport(context, plan, language).preview,

  'imports.run': (context, { plan, language }) => {
    const { store } = context;
    const { preview, understood, made } = attemptImport(context, plan, language);
    if (made === null || !preview.tried) throw new AppError('import_not_ready');
    const lines = preview.totals.ready;
    if (lines === 0) throw new AppError('import_nothing');
    const { id } = store.run(
      sql.insertInto('import').values({
        kind: plan.kind,
        file_name: understood.fileName,
        made_at: context.now,
        made_by: context.slot,
        made: made.length,
        undone_at: null,
      }),
    );
    for (const record of made) {
      store.run(
        insertMade(
          id,
          record.line,
          idFor(record, 'referral'),
          idFor(record, 'structure'),
          idFor(record, 'contact'),
          record.kind === 'structure' ? null : (record.sourceReference?.slice(0, 200) ?? null),
          fingerprintOf(store, record.kind, record.id),
        ),
      );
    }
    remember(store, plan.kind, preview.columns, plan.codes);
    context.facts({ kind: plan.kind, lines });
    letGo(store);
    return { id, made: lines };
  },

  'imports.blankLeaving': (context, { what, format }) => {
    context.facts({ document: what, format });
    return {};
  },

  'imports.undo': (context, { id }) => {
    undoImport(context, id);
    return {};
  },
};
