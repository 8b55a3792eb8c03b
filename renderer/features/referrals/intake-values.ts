import type { OutputOf } from '#shared/contract/contract.ts';
import { emptyFacts } from '#renderer/components/referral-facts/values.ts';
import type { NewReferralValues } from './new-referral-values.ts';

type Intake = NonNullable<OutputOf<'imports.chooseForm'>['intake']>;

/** The form as a filled fiche de saisine fills it. A structure that the directory does not know stands beside the name, to be chosen. */
export function intakeValues(
  { receivedOn, structureId, structureText, texts, codes, others }: Intake,
  first: NewReferralValues,
): NewReferralValues {
  const text = (tag: string): string | null => texts[tag] ?? null;
  const code = (tag: string): string | null => codes[tag] ?? null;
  const person = [texts['person'], structureText].filter((part) => part != null).join(', ');
  return {
    ...first,
    receivedOn: receivedOn ?? first.receivedOn,
    referrer: { structureId, person: person === '' ? null : person.slice(0, 200), role: text('role'), callBack: text('callBack') },
    facts: {
      ...emptyFacts,
      request: text('request'),
      context: code('context'),
      contextOther: others['context'] ?? null,
      dominantProblem: code('dominantProblem'),
      problemOther: others['dominantProblem'] ?? null,
      gender: code('gender'),
      ageBand: code('ageBand'),
      housing: code('housing'),
      housingOther: others['housing'] ?? null,
      protection: code('protection'),
      knownToPsychiatry: code('knownToPsychiatry'),
      involvedText: text('involvedText'),
      tried: text('tried'),
      urgent: code('urgent'),
      facts: text('facts'),
      opinions: text('opinions'),
      personWish: text('personWish'),
    },
  };
}
