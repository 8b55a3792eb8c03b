import type { Messages } from '#shared/messages/catalogue.ts';
import type { NewReferralValues } from './new-referral-values.ts';

/** Something that has not been said yet, and the label of the field that takes it. */
export interface MissingFact {
  /** How the side column calls it. */
  readonly word: string;
  /** Label of the field to go to. */
  readonly fieldLabel: string;
}

/** What is still missing of a call: what is necessary to save, then what can come later, in the order of the form. */
export function missingFacts(
  values: NewReferralValues,
  messages: Messages,
  hasSectors: boolean,
): { readonly required: MissingFact[]; readonly later: MissingFact[] } {
  const { facts: f, referrer, consent } = values;
  const m = messages.facts;
  const p = messages.phone;
  const blank = (text: string | null) => text === null || text.trim() === '';
  const list = (...entries: readonly (readonly [boolean, string, string?])[]) =>
    entries.filter(([isMissing]) => isMissing).map(([, fieldLabel, word]) => ({ fieldLabel, word: word ?? fieldLabel }));
  return {
    required: list(
      [values.comeback && values.previousReferralId === null, p.comeback.label],
      [values.receivedOn === null, m.receivedOn],
      [referrer.structureId === null, m.referrer.structure],
    ),
    later: list(
      [f.channel === null, m.channel],
      [blank(referrer.person), m.referrer.person],
      [blank(referrer.callBack), m.referrer.callBack],
      [blank(f.request), m.request],
      [f.urgent === null, m.urgent],
      [f.context === null, m.context],
      [f.dominantProblem === null, m.dominantProblem],
      [f.gender === null, m.gender],
      [f.ageBand === null, m.ageBand, p.missing.age],
      [hasSectors && f.territorySector === null, m.territorySector],
      [f.housing === null, m.housing],
      [f.protection === null, m.protection],
      [f.knownToPsychiatry === null, m.knownToPsychiatry],
      [f.involvedStructures.length === 0 && blank(f.involvedText), m.involvedStructures, p.missing.involved],
      [blank(f.tried), m.tried],
      [blank(f.personWish), m.personWish],
      [blank(f.facts), m.facts],
      [consent.status === null, p.consent.status, p.missing.consent],
    ),
  };
}
