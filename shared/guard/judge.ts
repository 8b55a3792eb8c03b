import { foldText } from './fold-text.ts';
import type { GuardFinding, GuardKind, GuardSeverity } from './finding.ts';

/**
 * Where a text goes.
 * - `projector`: seen by all in the room, some of class D;
 * - `paper`: convocations, presentation sheets, minutes, sent to those entitled;
 * - `export`: files that leave for a partner or the steering committee;
 * - `public`: the yearly summary's wording.
 */
export type Destination = 'projector' | 'paper' | 'export' | 'public';

/** A warning the coordinator takes upon herself. Kept by what it says, not where, so that it survives an edit elsewhere in the text. */
export interface GuardConfirmation {
  readonly kind: GuardKind;
  readonly excerpt: string;
  /** In her words; recorded. A confirmation without a reason confirms nothing. */
  readonly reason: string;
}

/** What may happen to a finding: refuse the text, ask for a reason, or let it go. */
export type GuardOutcome = 'block' | 'confirm' | 'pass';

/** What stands between a text and its destination. */
export interface GuardJudgement {
  readonly blocked: readonly GuardFinding[];
  readonly toConfirm: readonly GuardFinding[];
  /** Confirmed with a reason: to be recorded with the text. */
  readonly confirmed: readonly { readonly finding: GuardFinding; readonly reason: string }[];
  /** True when nothing is blocked and nothing is left to confirm. */
  readonly passed: boolean;
}

type Rule = Readonly<Record<Destination, GuardOutcome>>;

const ALWAYS_BLOCK: Rule = { projector: 'block', paper: 'block', export: 'block', public: 'block' };
const CONFIRM: Rule = { projector: 'confirm', paper: 'confirm', export: 'confirm', public: 'confirm' };
const CONFIRM_NOT_PUBLIC: Rule = { projector: 'confirm', paper: 'confirm', export: 'confirm', public: 'block' };

/** A finding of severity `block`, where it is not blocked everywhere: professionals may be named in papers, with a reason. */
const STRONG: Readonly<Partial<Record<GuardKind, Rule>>> = {
  contact: { projector: 'block', paper: 'confirm', export: 'confirm', public: 'block' },
};

/**
 * A finding of severity `warn`:
 *
 * | kind | projector | paper | export | public |
 * |---|---|---|---|---|
 * | name (a common word), title_name, possible_name, contact | confirm | confirm | confirm | confirm |
 * | exact_date (dates of meetings, of decisions) | confirm | pass | confirm | confirm |
 * | all others | confirm | confirm | confirm | block |
 */
const WEAK: Readonly<Partial<Record<GuardKind, Rule>>> = {
  name: CONFIRM,
  contact: CONFIRM,
  title_name: CONFIRM,
  possible_name: CONFIRM,
  exact_date: { projector: 'confirm', paper: 'pass', export: 'confirm', public: 'confirm' },
};

/** What a destination does with a kind of finding of a given severity. */
export function outcomeOf(kind: GuardKind, severity: GuardSeverity, destination: Destination): GuardOutcome {
  const rule = severity === 'block' ? (STRONG[kind] ?? ALWAYS_BLOCK) : (WEAK[kind] ?? CONFIRM_NOT_PUBLIC);
  return rule[destination];
}

function keyOf(kind: GuardKind, excerpt: string): string {
  return `${kind} ${foldText(excerpt).folded.replaceAll(/\s+/g, ' ').trim()}`;
}

/**
 * Decides whether a text may leave for a destination, from what the guard found and what was confirmed.
 * A confirmation holds for every passage that says the same (case and accents aside), never for what is blocked.
 */
export function judge(
  findings: readonly GuardFinding[],
  { destination, confirmations = [] }: { readonly destination: Destination; readonly confirmations?: readonly GuardConfirmation[] },
): GuardJudgement {
  const reasons = new Map(
    confirmations.flatMap(({ kind, excerpt, reason }) => (reason.trim() === '' ? [] : [[keyOf(kind, excerpt), reason.trim()] as const])),
  );
  const blocked: GuardFinding[] = [];
  const toConfirm: GuardFinding[] = [];
  const confirmed: { finding: GuardFinding; reason: string }[] = [];
  for (const finding of findings) {
    const outcome = outcomeOf(finding.kind, finding.severity, destination);
    if (outcome === 'block') blocked.push(finding);
    if (outcome !== 'confirm') continue;
    const reason = reasons.get(keyOf(finding.kind, finding.excerpt));
    if (reason === undefined) toConfirm.push(finding);
    else confirmed.push({ finding, reason });
  }
  return { blocked, toConfirm, confirmed, passed: blocked.length === 0 && toConfirm.length === 0 };
}
