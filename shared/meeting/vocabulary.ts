/** The closed words of meetings (domain.md, sections 2 and 5): they drive rules, so they are no editable code lists. */

export const meetingStatuses = ['planned', 'convened', 'held', 'cancelled', 'postponed'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export const itemTypes = ['situation', 'partner_presentation', 'yearly_report', 'cellule_life'] as const;
export type ItemType = (typeof itemTypes)[number];

/** Codes of the closed list `meetingOutcome`; the labels are the vault's. */
export const outcomes = ['decided', 'postponed', 'review_on', 'watch', 'no_follow_up', 'redirected', 'withdrawn', 'information'] as const;
export type Outcome = (typeof outcomes)[number];

export const participantKinds = ['permanent', 'deputy', 'invited', 'observer', 'person_concerned', 'representative'] as const;
export type ParticipantKind = (typeof participantKinds)[number];

/** `left`: was here and is gone. */
export const presenceStates = ['expected', 'present', 'left', 'excused', 'absent'] as const;
export type PresenceState = (typeof presenceStates)[number];

/** Whether somebody sits for themself or for someone close: never named, and only there for one item. */
export function comesForOneItem(kind: ParticipantKind): boolean {
  return kind === 'person_concerned' || kind === 'representative';
}
