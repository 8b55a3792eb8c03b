import { refusalOf } from '#shared/consent/consent.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { PaperBlock } from '#shared/meeting/paper.ts';
import type { ReadOperations } from '../context.ts';
import { refuseWith } from '../referral-state.ts';
import { decidedIn, loadItem, type LoadedItem } from './load-meeting.ts';
import { composed, itemSection, PaperWriter } from './paper-writer.ts';

/** What the outcome means for whoever referred the situation. */
function outcomeSentence(writer: PaperWriter, item: LoadedItem): string {
  if (item.outcome === null) throw new AppError('item_not_concluded');
  const say = writer.words.feedback.outcome;
  if (item.outcome === 'review_on') return say.review_on(item.reviewOn === null ? '' : writer.date(item.reviewOn));
  return say[item.outcome];
}

/** The actions of the decision: what was reviewed to be told, and nothing that others said. */
function actionsOf(writer: PaperWriter, item: LoadedItem): PaperBlock[] {
  const { actions } = decidedIn(item);
  const lines = actions.map((action) =>
    [
      writer.text(action.label, 'decision.actions', item),
      writer.structure(action.ownerId) || null,
      action.dueOn === null ? null : writer.date(action.dueOn),
      action.recurrence === 'none' ? null : writer.labels('recurrence', action.recurrence),
    ]
      .filter((part) => part !== null)
      .join(' – '),
  );
  return lines.length === 0 ? [] : [{ type: 'list', items: lines }];
}

export const feedbackReads: ReadOperations<'agenda.feedback'> = {
  'agenda.feedback': ({ store }, { itemId }) => {
    const { meeting, item } = loadItem(store, itemId);
    if (item.referral === null) throw new AppError('item_not_situation');
    refuseWith(refusalOf({ what: 'agenda' }, item.referral.consent));
    const writer = new PaperWriter(store, meeting);
    const { title, blocks } = writer.filled('feedback', {
      fields: {
        reference: item.referral.reference,
        outcome: outcomeSentence(writer, item),
        wording: writer.text(decidedIn(item).publicWording, 'decision.publicWording', item),
      },
      parts: { actions: actionsOf(writer, item) },
    });
    return composed(writer.document(title, [itemSection(item, [...blocks])]), writer);
  },
};
