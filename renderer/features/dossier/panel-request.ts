/** A form of the page, and the record it is about. */
export type PanelRequest = { readonly kind: PlainPanel } | RecordPanelRequest;

/** Forms about one record of the referral. */
export type RecordPanelRequest =
  | { readonly kind: 'revise' | 'tell'; readonly decisionId: number }
  | { readonly kind: 'result'; readonly orientationId: number }
  | { readonly kind: 'actionStatus'; readonly actionId: number }
  | { readonly kind: 'editExchange'; readonly exchangeId: number }
  | { readonly kind: 'editNote'; readonly noteId: number };

/** Forms about the referral itself. */
export type PlainPanel =
  | 'facts'
  | 'assess'
  | 'decline'
  | 'exchange'
  | 'decide1'
  | 'escalate'
  | 'postpone'
  | 'decide2'
  | 'addAction'
  | 'watch'
  | 'wake'
  | 'close'
  | 'withdraw'
  | 'consent'
  | 'identity'
  | 'note'
  | 'convert';

/** Forms that keep a draft, by the name of their operation; a draft found on the page opens its form again. */
const plainForms: Readonly<Record<string, PlainPanel>> = {
  'referrals.update': 'facts',
  'steps.assess': 'assess',
  'steps.decline': 'decline',
  'followUp.addExchanges': 'exchange',
  'steps.decideLevel1': 'decide1',
  'steps.escalate': 'escalate',
  'steps.postpone': 'postpone',
  'steps.decideLevel2': 'decide2',
  'followUp.addAction': 'addAction',
  'steps.watch': 'watch',
  'steps.wake': 'wake',
  'steps.close': 'close',
  'steps.withdraw': 'withdraw',
  'person.recordConsent': 'consent',
  'followUp.addNote': 'note',
  'referrals.convert': 'convert',
};

/** The panel of a draft; `null` when no form of this page made it. */
export function panelOfDraft(form: string, subject: string): PanelRequest | null {
  const plain = plainForms[form];
  if (plain) return { kind: plain };
  const id = Number(subject);
  if (!Number.isSafeInteger(id) || id <= 0) return null;
  switch (form) {
    case 'steps.reviseLevel1':
    case 'steps.reviseLevel2':
      return { kind: 'revise', decisionId: id };
    case 'steps.tell':
      return { kind: 'tell', decisionId: id };
    case 'followUp.recordResult':
      return { kind: 'result', orientationId: id };
    case 'followUp.setActionStatus':
      return { kind: 'actionStatus', actionId: id };
    case 'followUp.updateExchange':
      return { kind: 'editExchange', exchangeId: id };
    case 'followUp.updateNote':
      return { kind: 'editNote', noteId: id };
    default:
      return null;
  }
}
