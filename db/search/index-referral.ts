import { fold } from '#shared/text/fold.ts';
import { sql, type WriteStore } from '#db/store/store.ts';

/**
 * Brings the search index up to date with what changed, each referral once. The index writes itself out whenever a row comes that is not
 * the highest, so this is done once at the end of a transaction, in order.
 */
export function updateSearch(store: WriteStore): void {
  for (const id of [...store.staleInSearch].sort((a, b) => a - b)) indexReferral(store, id);
  store.staleInSearch.clear();
}

/**
 * Writes again what the search finds of a referral: its reference, the referrer under all its names, and every text typed
 * about it. Identities are left out on purpose: they are found only when asked for explicitly.
 */
function indexReferral(store: WriteStore, referralId: number): void {
  const referral = store.first(sql.selectFrom('referral').selectAll().where('id', '=', referralId));
  if (!referral) return void store.run(sql.deleteFrom('referral_search').where('rowid', '=', referralId));
  const texts: (string | null)[] = [
    referral.reference,
    referral.referrer_person,
    referral.request,
    referral.answer,
    referral.context_other,
    referral.problem_other,
    referral.involved_text,
    referral.tried,
    referral.person_wish,
    referral.facts,
    referral.opinions,
    ...store
      .all(sql.selectFrom('structure_name').select('name').where('structure_id', '=', referral.structure_id).orderBy('id'))
      .map((row) => row.name),
    ...labelsOf(store, referral),
    ...store.all(sql.selectFrom('step').select('reason').where('referral_id', '=', referralId)).map((row) => row.reason),
    ...store
      .all(
        sql
          .selectFrom('assessment')
          .innerJoin('step', 'step.id', 'assessment.step_id')
          .select('assessment.missing_information')
          .where('step.referral_id', '=', referralId),
      )
      .map((row) => row.missing_information),
    ...store
      .all(
        sql
          .selectFrom('exchange')
          .innerJoin('structure_name', (join) =>
            join.onRef('structure_name.structure_id', '=', 'exchange.partner_id').on('structure_name.kind', '=', 'current'),
          )
          .select(['exchange.asked', 'exchange.answered', 'exchange.contact_person', 'structure_name.name'])
          .where('exchange.referral_id', '=', referralId),
      )
      .flatMap((row) => [row.asked, row.answered, row.contact_person, row.name]),
    ...store
      .all(sql.selectFrom('decision').select(['public_wording', 'public_note', 'comment']).where('referral_id', '=', referralId))
      .flatMap((row) => [row.public_wording, row.public_note, row.comment]),
    ...store.all(sql.selectFrom('action').select('label').where('referral_id', '=', referralId)).map((row) => row.label),
    ...store.all(sql.selectFrom('note').select('text').where('referral_id', '=', referralId)).map((row) => row.text),
  ];
  const body = fold(texts.filter((text) => text !== null).join(' '));
  const indexed = store.first(sql.selectFrom('referral_search').select('body').where('rowid', '=', referralId));
  if (indexed?.body === body) return;
  if (indexed) store.run(sql.deleteFrom('referral_search').where('rowid', '=', referralId));
  store.run(sql.insertInto('referral_search').values({ rowid: referralId, body } as never));
}

function labelsOf(store: WriteStore, referral: { context: string | null; dominant_problem: string | null }): string[] {
  const pairs = [
    ['context', referral.context],
    ['problem', referral.dominant_problem],
  ] as const;
  return pairs.flatMap(([list, code]) =>
    code === null
      ? []
      : store.all(sql.selectFrom('code').select('label_fr').where('list', '=', list).where('code', '=', code)).map((row) => row.label_fr),
  );
}

/**
 * The FTS5 expression for words typed by a person: each folded word as a prefix, all of them required.
 * @returns `null` when nothing searchable was typed.
 */
export function searchExpression(typed: string): string | null {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}
