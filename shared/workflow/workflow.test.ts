import { describe, expect, it } from 'vitest';
import { consentStatuses } from '#shared/consent/consent.ts';
import { permissionsOf, type ReferralAction, referralActions, refusalOfAction, refusalOfClosure, refusalOfDate } from './next-steps.ts';
import { isOpen, levelOf, type ReferralStatus, type Step, type StepKind, statusOf } from './steps.ts';

/** Steps on successive days, from 1 March 2026. */
function way(...kinds: StepKind[]): Step[] {
  return kinds.map((kind, index) => ({ kind, on: `2026-03-${String(index + 1).padStart(2, '0')}` }));
}

const ways: readonly { name: ReferralStatus | 'decided twice'; steps: Step[]; status: ReferralStatus; level: 1 | 2 | null }[] = [
  { name: 'received', steps: way('received'), status: 'received', level: null },
  { name: 'assessing', steps: way('received', 'assessed'), status: 'assessing', level: null },
  { name: 'declined', steps: way('received', 'assessed', 'declined'), status: 'declined', level: null },
  { name: 'follow_up', steps: way('received', 'assessed', 'decided_level1'), status: 'follow_up', level: 1 },
  { name: 'agenda', steps: way('received', 'assessed', 'escalated'), status: 'agenda', level: 2 },
  { name: 'postponed', steps: way('received', 'assessed', 'escalated', 'postponed'), status: 'postponed', level: 2 },
  { name: 'watch', steps: way('received', 'assessed', 'decided_level1', 'watched'), status: 'watch', level: 1 },
  {
    name: 'decided twice',
    steps: way('received', 'assessed', 'decided_level1', 'escalated', 'decided_level2'),
    status: 'follow_up',
    level: 2,
  },
  { name: 'closed', steps: way('received', 'assessed', 'decided_level1', 'closed'), status: 'closed', level: 1 },
  { name: 'withdrawn', steps: way('received', 'withdrawn'), status: 'withdrawn', level: null },
];

describe('the status of a referral follows from its steps', () => {
  it.each(ways)('$name', ({ steps, status, level }) => {
    expect(statusOf('referral', steps)).toBe(status);
    expect(levelOf(steps)).toBe(level);
  });

  it('a sollicitation ponctuelle is answered, whatever its steps', () => {
    expect(statusOf('enquiry', way('received'))).toBe('answered');
  });

  it('a situation that was woken is followed up again', () => {
    expect(statusOf('referral', way('received', 'assessed', 'decided_level1', 'watched', 'woken'))).toBe('follow_up');
  });
});

/** Which actions each status allows; every other one must be refused. Source: domain.md, section 3. */
const allowed: Record<string, readonly ReferralAction[]> = {
  received: ['assess', 'close', 'withdraw', 'exchange'],
  assessing: ['assess', 'decline', 'decide_level1', 'escalate', 'close', 'withdraw', 'exchange', 'add_action', 'undo'],
  declined: ['come_back', 'undo'],
  follow_up: ['escalate', 'watch', 'close', 'withdraw', 'exchange', 'add_action', 'undo'],
  agenda: ['postpone', 'decide_level2', 'close', 'withdraw', 'exchange', 'add_action', 'undo'],
  postponed: ['postpone', 'decide_level2', 'close', 'withdraw', 'exchange', 'add_action', 'undo'],
  watch: ['escalate', 'wake', 'close', 'withdraw', 'exchange', 'add_action', 'undo'],
  'decided twice': ['escalate', 'watch', 'close', 'withdraw', 'exchange', 'add_action', 'undo'],
  closed: ['come_back', 'undo'],
  withdrawn: ['come_back', 'undo'],
};

describe('what may be done next', () => {
  it.each(ways.flatMap((entry) => referralActions.map((action) => ({ ...entry, action }))))('$name: $action', ({ name, steps, action }) => {
    const refusal = refusalOfAction(action, { kind: 'referral', steps, consent: 'not_informed' });
    expect(refusal === null).toBe(allowed[name]?.includes(action) ?? false);
  });

  it.each([
    { steps: way('received'), reason: 'assess_first' },
    { steps: way('received', 'assessed', 'escalated'), reason: 'already_on_agenda' },
    { steps: way('received', 'assessed', 'escalated', 'postponed'), reason: 'already_on_agenda' },
    { steps: way('received', 'assessed', 'decided_level1'), reason: 'already_decided' },
  ] as const)('deciding at level 1 is refused with the reason that holds: $reason', ({ steps, reason }) => {
    expect(refusalOfAction('decide_level1', { kind: 'referral', steps, consent: 'anonymous' })).toBe(reason);
  });

  it('a sollicitation ponctuelle can only be turned into a saisine', () => {
    const permissions = permissionsOf({ kind: 'enquiry', steps: way('received'), consent: 'not_informed' });
    expect(permissions.filter((permission) => permission.refusal === null).map((permission) => permission.action)).toEqual(['convert']);
  });

  it('a conversion is not undone by the last step: the saisine has its own code', () => {
    expect(refusalOfAction('undo', { kind: 'referral', steps: way('received', 'converted'), consent: 'anonymous' })).toBe(
      'nothing_to_undo',
    );
  });

  it.each(consentStatuses)('under the consent « %s », only an opposition freezes', (consent) => {
    const steps = way('received', 'assessed');
    const frozen = consent === 'opposed' || consent === 'withdrawn';
    const refused = (action: ReferralAction) => refusalOfAction(action, { kind: 'referral', steps, consent });
    for (const action of ['assess', 'decide_level1', 'escalate', 'exchange', 'add_action'] as const) {
      expect(refused(action), action).toBe(frozen ? 'frozen_by_opposition' : null);
    }
    for (const action of ['decline', 'close', 'withdraw', 'undo'] as const) expect(refused(action), action).toBeNull();
  });
});

describe('closing', () => {
  it.each([
    { steps: way('received'), reason: 'death', consent: 'anonymous', refusal: null },
    { steps: way('received'), reason: 'relay', consent: 'anonymous', refusal: 'closure_needs_decision' },
    { steps: way('received', 'assessed', 'escalated'), reason: 'no_follow_up', consent: 'anonymous', refusal: 'closure_needs_decision' },
    { steps: way('received', 'assessed', 'decided_level1'), reason: 'relay', consent: 'anonymous', refusal: null },
    { steps: way('received'), reason: 'relay', consent: 'opposed', refusal: null },
    { steps: way('received', 'withdrawn'), reason: 'death', consent: 'anonymous', refusal: 'referral_closed' },
  ] as const)('for « $reason »: $refusal', ({ steps, reason, consent, refusal }) => {
    expect(refusalOfClosure(reason, { kind: 'referral', steps, consent })).toBe(refusal);
  });
});

describe('the date of a step', () => {
  it.each([
    { on: '2026-03-02', refusal: null },
    { on: '2026-03-10', refusal: null },
    { on: '2026-03-11', refusal: 'date_in_future' },
    { on: '2026-03-01', refusal: 'date_before_previous_step' },
  ])('$on: $refusal', ({ on, refusal }) => {
    expect(refusalOfDate(on, way('received', 'assessed'), '2026-03-10')).toBe(refusal);
  });
});

it('only declined, closed, withdrawn and answered referrals are over', () => {
  const over = (
    ['received', 'assessing', 'agenda', 'postponed', 'follow_up', 'watch', 'declined', 'closed', 'withdrawn', 'answered'] as const
  ).filter((status) => !isOpen(status));
  expect(over).toEqual(['declined', 'closed', 'withdrawn', 'answered']);
});
