import { describe, expect, it } from 'vitest';
import { type ConsentStatus, consentStatuses, isAgreement } from '#shared/consent/consent.ts';
import type { HabilitationClass } from '#shared/code-lists/structure-types.ts';
import { checkEntitlement, type EntitlementFacts, type RoomMember } from './entitlement.ts';

const ITEM = 7;

function member(participantId: number, changes: Partial<RoomMember> = {}): RoomMember {
  return {
    participantId,
    structureId: participantId * 10,
    kind: 'permanent',
    habilitationClass: 'A',
    college: 'psychiatry',
    itemId: null,
    invitedFor: [],
    ...changes,
  };
}

const facts = (room: RoomMember[], changes: Partial<EntitlementFacts> = {}): EntitlementFacts => ({
  itemId: ITEM,
  consent: { status: 'oral', scope: [] },
  room,
  recused: new Set(),
  collegesNeeded: [],
  ...changes,
});

describe('who may hear a situation', () => {
  const classes: HabilitationClass[] = ['A', 'B', 'C', 'D'];
  it.each(consentStatuses.flatMap((status) => classes.map((habilitationClass) => [status, habilitationClass] as const)))(
    'under « %s », class %s is warned about only when it is D and the situation nominative',
    (status: ConsentStatus, habilitationClass) => {
      const { warnings } = checkEntitlement(facts([member(1, { habilitationClass })], { consent: { status, scope: [] } }));
      expect(warnings).toEqual(isAgreement(status) && habilitationClass === 'D' ? [{ participantId: 1, why: 'class_d' }] : []);
    },
  );

  it.each([
    ['inside the scope', [10], []],
    ['outside the scope', [20], [{ participantId: 1, why: 'outside_scope' }]],
    ['without limits', [], []],
  ] as const)('an agreement that extends to some structures warns about the others: %s', (_, scope, expected) => {
    expect(checkEntitlement(facts([member(1)], { consent: { status: 'written', scope } })).warnings).toEqual(expected);
  });

  it.each(['person_concerned', 'representative'] as const)('nobody warns about the %s of the item', (kind) => {
    const here = member(1, { kind, structureId: null, habilitationClass: 'D', college: null, itemId: ITEM });
    expect(checkEntitlement(facts([here]))).toEqual({ warnings: [], mustLeave: [], missingColleges: [] });
  });

  it.each([
    ['a recused member', member(1), new Set([1]), 'recused'],
    ['the person concerned by another item', member(1, { kind: 'person_concerned', itemId: 8 }), new Set<number>(), 'other_item'],
    ['a member invited for another item', member(1, { kind: 'invited', invitedFor: [8] }), new Set<number>(), 'not_invited'],
  ] as const)('%s must be out, is not warned about, and does not count for a college', (_, who, recused, why) => {
    const check = checkEntitlement(facts([{ ...who, habilitationClass: 'D' }], { recused, collegesNeeded: ['psychiatry'] }));
    expect(check).toEqual({ warnings: [], mustLeave: [{ participantId: 1, why }], missingColleges: ['psychiatry'] });
  });

  it('a member invited for this item, or for the whole meeting, stays', () => {
    const room = [member(1, { kind: 'invited', invitedFor: [ITEM, 8] }), member(2, { kind: 'invited' })];
    expect(checkEntitlement(facts(room)).mustLeave).toEqual([]);
  });

  it('names each college that nobody sits for', () => {
    const room = [member(1), member(2, { college: 'social' })];
    expect(checkEntitlement(facts(room, { collegesNeeded: ['social', 'protection', 'housing', 'housing'] })).missingColleges).toEqual([
      'protection',
      'housing',
    ]);
  });
});
