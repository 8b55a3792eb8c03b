import type { LocalDate } from '#shared/dates/local-date.ts';
import type { StepKind } from './steps.ts';

/** What may stand on the timeline of a referral, beside its steps. */
export type TimelineKind = 'step' | 'consent' | 'exchange' | 'note' | 'action' | 'result' | 'told';

/** One line of the timeline: where to find its records in the dossier it was made from. */
export interface TimelineEntry {
  readonly kind: TimelineKind;
  /** Business date. */
  readonly on: LocalDate;
  /**
   * Numbers of the records that the line tells: one step, note, action, orientation (`result`) or decision (`told`);
   * all exchanges that were made together; the position in the history of consents (`consent`).
   */
  readonly ids: readonly number[];
  /** The kind of the step, for steps. */
  readonly step?: StepKind;
  /** Names the line among all others of its dossier. */
  readonly key: string;
}

/** What the timeline must know of a dossier; the dossier of the contract has it all. */
export interface TimelineFacts {
  /** In the order in which they were taken. */
  readonly steps: readonly { readonly id: number; readonly kind: StepKind; readonly on: LocalDate }[];
  readonly exchanges: readonly {
    readonly id: number;
    readonly on: LocalDate;
    readonly channel: string | null;
    readonly asked: string | null;
    readonly nominative: boolean;
  }[];
  readonly decisions: readonly {
    readonly id: number;
    readonly toldOn: LocalDate | null;
    readonly orientations: readonly { readonly id: number; readonly resultOn: LocalDate | null }[];
  }[];
  readonly actions: readonly { readonly id: number; readonly status: string; readonly statusOn: LocalDate | null }[];
  /** The latest first, as the dossier has them. */
  readonly consentHistory: readonly { readonly on: LocalDate }[];
  readonly notes: readonly { readonly id: number; readonly on: LocalDate }[];
}

/** Place within one day of what has no order of its own: a referral is received, prepared, decided, followed, then ended. */
const placeOfStep: Record<StepKind, number> = {
  received: 0,
  converted: 1,
  assessed: 3,
  declined: 6,
  decided_level1: 6,
  escalated: 6,
  postponed: 6,
  decided_level2: 6,
  watched: 6,
  woken: 6,
  closed: 9,
  withdrawn: 9,
};
const placeOf: Record<TimelineKind, number> = { step: 6, consent: 2, exchange: 4, note: 5, action: 7, result: 7, told: 8 };

/**
 * Everything that happened to a referral, the newest first. Within one day the order is that of the way of a referral, and steps keep
 * the order in which they were taken. An action appears once its status was changed; until then it only waits.
 */
export function timelineOf(facts: TimelineFacts): TimelineEntry[] {
  const lines = [
    ...facts.steps.map((step, index) => placed({ ...entry('step', step.on, [step.id]), step: step.kind }, index)),
    ...facts.consentHistory.map((consent, index) => placed(entry('consent', consent.on, [index]), facts.consentHistory.length - index)),
    ...exchangesTogether(facts.exchanges).map((line) => placed(line, line.ids[0] ?? 0)),
    ...facts.notes.map((note) => placed(entry('note', note.on, [note.id]), note.id)),
    ...facts.actions.flatMap(({ id, status, statusOn }) =>
      statusOn === null || status === 'todo' ? [] : [placed(entry('action', statusOn, [id]), id)],
    ),
    ...facts.decisions.flatMap(({ id, toldOn, orientations }) => [
      ...orientations.flatMap((each) => (each.resultOn === null ? [] : [placed(entry('result', each.resultOn, [each.id]), each.id)])),
      ...(toldOn === null ? [] : [placed(entry('told', toldOn, [id]), id)]),
    ]),
  ];
  return lines
    .sort((a, b) => b.on.localeCompare(a.on) || b.place - a.place || b.rank - a.rank)
    .map(({ place: _place, rank: _rank, ...line }) => line);
}

/** Exchanges that were made in one go (same day, channel, question) are one line. */
function exchangesTogether(exchanges: TimelineFacts['exchanges']): TimelineEntry[] {
  const together = new Map<string, { on: LocalDate; ids: number[] }>();
  for (const { id, on, channel, asked, nominative } of exchanges) {
    const key = JSON.stringify([on, channel, asked, nominative]);
    const line = together.get(key);
    if (line) line.ids.push(id);
    else together.set(key, { on, ids: [id] });
  }
  return [...together.values()].map(({ on, ids }) => entry('exchange', on, ids));
}

function entry(kind: TimelineKind, on: LocalDate, ids: readonly number[]): TimelineEntry {
  return { kind, on, ids, key: `${kind}-${ids[0] ?? 0}` };
}

function placed<E extends TimelineEntry>(line: E, rank: number) {
  return { ...line, place: line.step ? placeOfStep[line.step] : placeOf[line.kind], rank };
}
