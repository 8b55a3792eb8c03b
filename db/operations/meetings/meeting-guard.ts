import type { OutputOf } from '#shared/contract/contract.ts';
import type { ProjectedText } from '#shared/contract/projection.ts';
import type { GuardFinding } from '#shared/guard/finding.ts';
import type { Guard } from '#shared/guard/guard-text.ts';
import { type GuardConfirmation, judge } from '#shared/guard/judge.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import { guardFor } from '../compiled-guards.ts';
import { knownAround, knownPerson } from '../guard-knowledge.ts';
import type { LoadedItem, LoadedMeeting } from './load-meeting.ts';

/** Something to be mended or confirmed before a text may leave. */
export type ToMend = OutputOf<'projection.deck'>['slides'][number]['toMend'][number];

/** Where a text stands: its field in the contract, and the item it is about. */
export interface TextPlace {
  readonly item: LoadedItem | null;
  readonly field: string;
}

/** Reads the texts of one meeting for one destination, and keeps what it found. */
export interface MeetingGuard {
  /** Whether a text may leave; what stands against it is noted in `toMend`. */
  allows(text: string, place: TextPlace): boolean;
  /** A typed text as it may be shown; blank is `null`. */
  shown(text: string | null, place: TextPlace): ProjectedText | null;
  readonly toMend: readonly ToMend[];
}

const queries = {
  identities: prepared(() => sql.selectFrom('identity').selectAll().orderBy('situation_id')),
  age: prepared((id: number) => sql.selectFrom('referral').select('age').where('id', '=', id)),
  confirmations: prepared((meetingId: number, destination: string) =>
    sql
      .selectFrom('guard_confirmation')
      .select(['kind', 'excerpt', 'reason'])
      .where('meeting_id', '=', meetingId)
      .where('destination', '=', destination),
  ),
  signers: prepared(() => sql.selectFrom('agreement').select('person').distinct().where('person', 'is not', null).orderBy('person')),
};

/**
 * Puts together what two guards found: that of the persons on this agenda as it is; that of everyone else in the vault less strictly.
 * A stranger's single name is often a word (« Marchand »), so it asks for a confirmation; their initials and ages say nothing.
 */
function together(near: readonly GuardFinding[], far: readonly GuardFinding[]): GuardFinding[] {
  const added = far.flatMap((finding) => {
    if (!finding.known || finding.kind === 'initials' || finding.kind === 'exact_age' || finding.kind === 'contact') return [];
    if (near.some((other) => other.start < finding.end && finding.start < other.end && other.severity === 'block')) return [];
    const single = finding.kind === 'name' && !/[\s\-’']/u.test(finding.excerpt.trim());
    return [single ? { ...finding, severity: 'warn' as const } : finding];
  });
  const kept = near.filter((finding) => !added.some((other) => other.start < finding.end && finding.start < other.end));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

/**
 * Prepares the guard of a meeting: it knows every person of the vault — those on this agenda strictly — and every professional of the
 * directory, of this meeting and of the charter.
 */
export function meetingGuard(store: ReadStore, meeting: LoadedMeeting, destination: 'projector' | 'paper'): MeetingGuard {
  const around = knownAround(store);
  const named = [...meeting.participants.map((participant) => participant.name), ...store.all(queries.signers()).map((row) => row.person)];
  const contacts = [...around.contacts, ...[...new Set(named)].flatMap((name) => (name === null ? [] : [{ name }]))];
  const onAgenda = new Set(meeting.items.map((item) => item.referral?.situationId));
  const identities = store.all(queries.identities());
  const isNear = (row: { situation_id: number }): boolean => onAgenda.has(row.situation_id);
  const nearPersons = identities.filter(isNear).map((row) => knownPerson(row, null));
  const farGuard = guardFor(store, {
    ...around,
    contacts: [],
    persons: identities.filter((row) => !isNear(row)).map((row) => knownPerson(row, null)),
  });
  const confirmations = store.all(queries.confirmations(meeting.id, destination)) as GuardConfirmation[];
  const toMend: ToMend[] = [];

  const byAge = new Map<number | null, Guard>();
  /** The exact age is only searched for in texts about the person: any « 47 ans » would be found. */
  const guardOf = (item: LoadedItem | null): Guard => {
    const age = item?.referral ? (store.first(queries.age(item.referral.id))?.age ?? null) : null;
    const persons = age === null ? nearPersons : [...nearPersons, { exactAge: age }];
    const guard = byAge.get(age) ?? guardFor(store, { ...around, contacts, persons });
    byAge.set(age, guard);
    return guard;
  };

  const allows = (text: string, { item, field }: TextPlace): boolean => {
    if (text.trim() === '') return true;
    const judgement = judge(together(guardOf(item)(text), farGuard(text)), { destination, confirmations });
    const note = (outcome: ToMend['outcome']) => (finding: GuardFinding) => {
      const { kind, excerpt, start, end } = finding;
      toMend.push({ itemId: item?.id ?? null, field, kind, excerpt, start, end, outcome });
    };
    judgement.blocked.forEach(note('block'));
    judgement.toConfirm.forEach(note('confirm'));
    return judgement.passed;
  };
  return {
    allows,
    shown: (text, place) => {
      if (text === null || text.trim() === '') return null;
      return allows(text, place) ? { state: 'shown', text: text.trim() } : { state: 'withheld' };
    },
    toMend,
  };
}
