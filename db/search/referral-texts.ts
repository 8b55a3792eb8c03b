import type { FoundPart } from '#shared/contract/search-group.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';

/** A text of a referral, what it is and the day it belongs to. */
export interface ReferralText {
  readonly part: FoundPart;
  readonly on: LocalDate | null;
  readonly text: string;
}

const queries = {
  referral: prepared((id: number) => sql.selectFrom('referral').selectAll().where('id', '=', id)),
  names: prepared((id: number) => sql.selectFrom('structure_name').select('name').where('structure_id', '=', id).orderBy('id')),
  code: prepared((list: string, code: string) =>
    sql.selectFrom('code').select('label_fr').where('list', '=', list).where('code', '=', code),
  ),
  steps: prepared((id: number) =>
    sql.selectFrom('step').select(['on', 'reason']).where('referral_id', '=', id).where('reason', 'is not', null).orderBy('id'),
  ),
  assessments: prepared((id: number) =>
    sql
      .selectFrom('assessment')
      .innerJoin('step', 'step.id', 'assessment.step_id')
      .select(['step.on', 'assessment.missing_information'])
      .where('step.referral_id', '=', id),
  ),
  exchanges: prepared((id: number) =>
    sql
      .selectFrom('exchange')
      .innerJoin('structure_name', (join) =>
        join.onRef('structure_name.structure_id', '=', 'exchange.partner_id').on('structure_name.kind', '=', 'current'),
      )
      .select(['exchange.on', 'exchange.asked', 'exchange.answered', 'exchange.contact_person', 'structure_name.name'])
      .where('exchange.referral_id', '=', id),
  ),
  decisions: prepared((id: number) =>
    sql
      .selectFrom('decision')
      .innerJoin('step', 'step.id', 'decision.step_id')
      .select(['step.on', 'decision.public_wording', 'decision.public_note', 'decision.comment'])
      .where('decision.referral_id', '=', id),
  ),
  actions: prepared((id: number) => sql.selectFrom('action').select(['due_on', 'label']).where('referral_id', '=', id)),
  notes: prepared((id: number) => sql.selectFrom('note').select(['on', 'text']).where('referral_id', '=', id)),
};

/**
 * Every text of a referral that can be found, the reference first: what the index holds of it, and what a result shows. Identities are left
 * out on purpose: they are found only when asked for explicitly.
 */
export function textsOfReferral(store: ReadStore, referralId: number): ReferralText[] {
  const referral = store.first(queries.referral(referralId));
  if (!referral) return [];
  const texts: ReferralText[] = [];
  const tell = (part: FoundPart, on: LocalDate | null, ...values: readonly (string | null | undefined)[]) => {
    for (const text of values) if (text) texts.push({ part, on, text });
  };
  const label = (list: string, code: string | null) => (code === null ? null : store.first(queries.code(list, code))?.label_fr);
  tell('reference', null, referral.reference);
  tell('referrer', null, referral.referrer_person, ...store.all(queries.names(referral.structure_id)).map((row) => row.name));
  tell('request', referral.received_on, referral.request);
  tell('answer', referral.received_on, referral.answer);
  tell('coded', null, referral.context_other, referral.problem_other);
  tell('coded', null, label('context', referral.context), label('problem', referral.dominant_problem));
  tell('around', null, referral.involved_text);
  tell('tried', null, referral.tried);
  tell('wish', null, referral.person_wish);
  tell('facts', null, referral.facts);
  tell('opinions', null, referral.opinions);
  for (const row of store.all(queries.steps(referralId))) tell('reason', row.on, row.reason);
  for (const row of store.all(queries.assessments(referralId))) tell('assessment', row.on, row.missing_information);
  for (const row of store.all(queries.exchanges(referralId)))
    tell('exchange', row.on, row.asked, row.answered, row.contact_person, row.name);
  for (const row of store.all(queries.decisions(referralId))) tell('decision', row.on, row.public_wording, row.public_note, row.comment);
  for (const row of store.all(queries.actions(referralId))) tell('action', row.due_on, row.label);
  for (const row of store.all(queries.notes(referralId))) tell('note', row.on, row.text);
  return texts;
}
