import { refusalOf } from '#shared/consent/consent.ts';
import { formatDate, formatLongDate } from '#shared/dates/format.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { judge } from '#shared/guard/judge.ts';
import { catalogues } from '#shared/messages/catalogue.ts';
import { letterCatalogues } from '#shared/messages/letters.ts';
import type { PaperDocument } from '#shared/meeting/paper.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import { guardFor } from '../compiled-guards.ts';
import type { ReadContext } from '../context.ts';
import { knownAround, knownPerson } from '../guard-knowledge.ts';
import { codeLabels } from '../meetings/code-labels.ts';
import { loadState, refuseWith } from '../referral-state.ts';
import { readSettings } from '../settings.ts';
import { fillPaper } from './fill-paper.ts';

const queries = {
  referral: prepared((id: number) =>
    sql
      .selectFrom('referral')
      .innerJoin('structure_name', (join) =>
        join.onRef('structure_name.structure_id', '=', 'referral.structure_id').on('structure_name.kind', '=', 'current'),
      )
      .select(['referral.reference', 'referral.received_on', 'referral.age', 'structure_name.name'])
      .where('referral.id', '=', id),
  ),
  decision: prepared((id: number) =>
    sql
      .selectFrom('decision')
      .innerJoin('step', 'step.id', 'decision.step_id')
      .select(['decision.id', 'decision.level', 'decision.public_wording', 'decision.public_note', 'step.on'])
      .where('decision.referral_id', '=', id)
      .orderBy('decision.id', 'desc')
      .limit(1),
  ),
  orientations: prepared((decisionId: number) =>
    sql
      .selectFrom('orientation')
      .select(['id', 'type', 'type_other', 'feedback_due_on'])
      .where('decision_id', '=', decisionId)
      .orderBy('position'),
  ),
  targets: prepared((orientationId: number) =>
    sql
      .selectFrom('orientation_target')
      .innerJoin('structure_name', (join) =>
        join.onRef('structure_name.structure_id', '=', 'orientation_target.structure_id').on('structure_name.kind', '=', 'current'),
      )
      .select('structure_name.name')
      .where('orientation_id', '=', orientationId)
      .orderBy('position'),
  ),
  identities: prepared(() => sql.selectFrom('identity').selectAll().orderBy('situation_id')),
};

/** Refuses typed words that would expose anybody whom the vault knows, or look as if they did. */
function requireReady(store: ReadStore, age: number | null, texts: readonly (string | null)[]): void {
  const persons = [...store.all(queries.identities()).map((row) => knownPerson(row, null)), ...(age === null ? [] : [{ exactAge: age }])];
  const guard = guardFor(store, { ...knownAround(store), persons });
  const ready = texts.every((text) => text === null || judge(guard(text), { destination: 'paper' }).blocked.length === 0);
  if (!ready) throw new AppError('text_must_be_mended');
}

/**
 * The letter to the referrer after a decision of level 1: the reviewed wording, the orientations with their structures, and nobody's name.
 * @returns the letter, and the reference under which it is filed
 * @throws AppError `no_level1_decision`, `text_must_be_mended`, `not_found`, and what the consent refuses
 */
export function composeLevel1Feedback({ store, today }: ReadContext, referralId: number): { paper: PaperDocument; code: string } {
  refuseWith(refusalOf({ what: 'export_row' }, loadState(store, referralId).consentState));
  const referral = store.first(queries.referral(referralId));
  const decision = store.first(queries.decision(referralId));
  if (!referral) throw new AppError('not_found');
  if (!decision || decision.level !== 1) throw new AppError('no_level1_decision');
  const { cellule, label, language } = readSettings(store);
  const labels = codeLabels(store, language);
  const orientations = store.all(queries.orientations(decision.id));
  requireReady(store, referral.age, [decision.public_wording, decision.public_note, ...orientations.map((each) => each.type_other)]);
  const words = letterCatalogues[language];
  const lines = orientations.map((each) => {
    const type = each.type_other ?? labels('orientation', each.type);
    const targets = store.all(queries.targets(each.id)).map((row) => row.name);
    return words.orientation(type, targets.join(', '), each.feedback_due_on === null ? null : formatDate(each.feedback_due_on, language));
  });
  const { title, blocks } = fillPaper(store, 'feedback_level1', language, {
    fields: {
      cellule,
      label,
      reference: referral.reference,
      today: formatLongDate(today, language),
      receivedOn: formatDate(referral.received_on, language),
      decidedOn: formatDate(decision.on, language),
      referrer: referral.name,
      orientations: lines.join(words.between),
      wording: decision.public_wording,
      note: decision.public_note,
    },
    parts: { orientations: lines.length === 0 ? [] : [{ type: 'list', items: lines }] },
  });
  const paper: PaperDocument = {
    title,
    subtitle: `${label} – ${cellule} – ${formatLongDate(today, language)}`,
    sections: [{ itemId: null, blocks: [...blocks] }],
    footer: catalogues[language].papers.confidential,
  };
  return { paper, code: referral.reference };
}
