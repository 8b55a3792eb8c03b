import type { HabilitationClass } from '#shared/code-lists/structure-types.ts';
import { type ConsentState, isAgreement } from '#shared/consent/consent.ts';
import { comesForOneItem, type ParticipantKind } from './vocabulary.ts';

/** Somebody in the room, or expected. */
export interface RoomMember {
  readonly participantId: number;
  readonly structureId: number | null;
  readonly kind: ParticipantKind;
  readonly habilitationClass: HabilitationClass;
  /** The college for which they sit; `null` for those who sit for nobody. */
  readonly college: string | null;
  /** The one item for which they come, when there is one. */
  readonly itemId: number | null;
  /** Items for which their structure is invited; empty: the whole meeting. */
  readonly invitedFor: readonly number[];
}

export interface EntitlementFacts {
  readonly itemId: number;
  readonly consent: ConsentState;
  readonly room: readonly RoomMember[];
  readonly recused: ReadonlySet<number>;
  readonly collegesNeeded: readonly string[];
}

export interface EntitlementCheck {
  readonly warnings: readonly { readonly participantId: number; readonly why: 'class_d' | 'outside_scope' }[];
  readonly mustLeave: readonly { readonly participantId: number; readonly why: 'recused' | 'other_item' | 'not_invited' }[];
  readonly missingColleges: readonly string[];
}

/**
 * Who may hear a situation (domain.md, section 4). Class D in the room for a situation that is not anonymous warns and needs a reason, and so
 * does a structure to which a limited agreement does not extend; the person concerned and their representative are never warned about.
 * Those recused, those who come for another item, and invited members of other items must be out; what remains must hold the colleges needed.
 * A situation is nominative only under an agreement: without one it is presented without identity, to whoever is here.
 */
export function checkEntitlement({ itemId, consent, room, recused, collegesNeeded }: EntitlementFacts): EntitlementCheck {
  const mustLeave: { participantId: number; why: 'recused' | 'other_item' | 'not_invited' }[] = [];
  const staying: RoomMember[] = [];
  for (const member of room) {
    const why = whyOut(member, itemId, recused);
    if (why === null) staying.push(member);
    else mustLeave.push({ participantId: member.participantId, why });
  }
  const warnings = staying.flatMap((member) => {
    const why = whyWarned(member, consent);
    return why === null ? [] : [{ participantId: member.participantId, why }];
  });
  const colleges = new Set(staying.map((member) => member.college));
  return { warnings, mustLeave, missingColleges: [...new Set(collegesNeeded)].filter((college) => !colleges.has(college)) };
}

/** Those of the room who stay for an item: not recused, not there for another one. */
export function staysFor(member: RoomMember, itemId: number, recused: ReadonlySet<number>): boolean {
  return whyOut(member, itemId, recused) === null;
}

function whyOut(member: RoomMember, itemId: number, recused: ReadonlySet<number>): 'recused' | 'other_item' | 'not_invited' | null {
  if (recused.has(member.participantId)) return 'recused';
  if (member.itemId !== null && member.itemId !== itemId) return 'other_item';
  const elsewhere = member.kind === 'invited' && member.invitedFor.length > 0 && !member.invitedFor.includes(itemId);
  return elsewhere ? 'not_invited' : null;
}

function whyWarned(member: RoomMember, consent: ConsentState): 'class_d' | 'outside_scope' | null {
  if (!isAgreement(consent.status) || comesForOneItem(member.kind)) return null;
  if (member.habilitationClass === 'D') return 'class_d';
  const inScope = consent.scope.length === 0 || (member.structureId !== null && consent.scope.includes(member.structureId));
  return inScope ? null : 'outside_scope';
}
