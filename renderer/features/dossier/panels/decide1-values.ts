import { addDays, type LocalDate } from '#shared/dates/local-date.ts';
import type { Dossier } from '../dossier-store.ts';
import type { WordingValues } from '../parts/wording-fields.tsx';

export interface OrientationValues {
  id?: number;
  type: string | null;
  typeOther: string | null;
  targets: readonly number[];
  driverId: number | null;
  feedbackDueOn: LocalDate | null;
}

/** A decision of level 1 as its form holds it. */
export interface Decide1Values extends WordingValues {
  on: LocalDate | null;
  orientations: readonly OrientationValues[];
  meetingCancelled: boolean;
  comment: string | null;
  toldOn: LocalDate | null;
}

/** A new line: its feedback is due after the number of days of the settings. */
export function newOrientation(from: LocalDate, feedbackDays: number): OrientationValues {
  return { type: null, typeOther: null, targets: [], driverId: null, feedbackDueOn: addDays(from, feedbackDays) };
}

/** The day of the decision is typed: feedback that was proposed from the former day moves with it, a day that was chosen stays. */
export function decidedOn(values: Decide1Values, on: LocalDate | null, feedbackDays: number): Pick<Decide1Values, 'on' | 'orientations'> {
  const proposed = values.on === null ? null : addDays(values.on, feedbackDays);
  if (on === null || proposed === null) return { on, orientations: values.orientations };
  return {
    on,
    orientations: values.orientations.map((orientation) =>
      orientation.feedbackDueOn === proposed ? { ...orientation, feedbackDueOn: addDays(on, feedbackDays) } : orientation,
    ),
  };
}

/** A decision that is there already; its wording was reviewed, and stays until another is asked for. */
export function decide1ValuesOf(decision: Dossier['decisions'][number]): Decide1Values {
  return {
    on: decision.on,
    orientations: decision.orientations.map(({ id, type, typeOther, targets, driverId, feedbackDueOn }) => ({
      id,
      type,
      typeOther,
      targets,
      driverId,
      feedbackDueOn,
    })),
    publicWording: decision.publicWording,
    publicNote: decision.publicNote ?? '',
    meetingCancelled: decision.meetingCancelled,
    comment: decision.comment,
    toldOn: decision.toldOn,
  };
}
