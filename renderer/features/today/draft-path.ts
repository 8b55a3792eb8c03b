import { today as words } from '#shared/messages/fr/today.ts';
import type { Draft } from './today-store.ts';

/** Where the forms stand that belong to no referral. */
const places: Readonly<Record<string, string>> = {
  'new-referral': '/saisines/nouvelle',
  'structures.create': '/annuaire/nouvelle',
  'year.pastYear': '/bilan',
  'settings.save': '/parametres',
};

/** The screen on which a form that was left in the middle is taken up again; it offers its draft there. */
export function draftPath(draft: Pick<Draft, 'form' | 'subject' | 'referralId'>): string {
  // A meeting takes up its own drafts again, also those about one of its situations.
  if (/^(agenda|agreements|attendance|facilitation|meetings|minutes)\./.test(draft.form)) return '/reunions';
  if (draft.referralId !== null) return `/saisines/${draft.referralId}`;
  if (draft.form === 'structures.update' && /^\d+$/.test(draft.subject)) return `/annuaire/${draft.subject}`;
  return places[draft.form] ?? '/aujourdhui';
}

/** Whether a form has words of its own in the catalogue. */
export function isDraftForm(form: string): form is keyof typeof words.drafts.forms {
  return Object.hasOwn(words.drafts.forms, form);
}
