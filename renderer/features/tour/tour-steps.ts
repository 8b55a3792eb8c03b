import type { Answered } from '#renderer/client/answered.ts';
import { call } from '#renderer/client/call.ts';

/** The steps of the guided tour, in the order of a saisine's life (domain.md, section 3), by the names of their words. */
export const tourStepIds = [
  'today',
  'call',
  'exchange',
  'decide',
  'find',
  'prepare',
  'project',
  'meeting',
  'summary',
  'publish',
  'safe',
] as const;
export type TourStepId = (typeof tourStepIds)[number];

/** What happened on the screens: where the person is, or what was just done. */
export type TourEvent = { readonly kind: 'path'; readonly path: string } | ({ readonly kind: 'answered' } & Answered);

interface TourStep {
  /** Where it leads to. */
  readonly place: () => Promise<string>;
  /** Whether this is what the step asks to try. */
  readonly isDone: (event: TourEvent) => boolean;
}

const at = (path: string) => async () => path;
const does =
  (...names: Answered['name'][]) =>
  (event: TourEvent) =>
    event.kind === 'answered' && names.includes(event.name);

/** The latest saisine that can still be worked on: the one that the person has just noted, else the demonstration's own. */
async function latestReferral(): Promise<string> {
  const { rows } = await call('referrals.list', { filters: {}, sort: 'received', descending: true, offset: 0, limit: 20 });
  const row = rows.find(({ status }) => status === 'received' || status === 'assessing') ?? rows[0];
  return row ? `/saisines/${row.id}` : '/saisines';
}

/** The page of the first meeting that still takes place or has no minutes yet; the list of meetings where none is left. */
const nextMeeting = (page: string) => async () => {
  const { meetings } = await call('meetings.list', { year: null, seriesId: null });
  const meeting = meetings.find(({ status, minutesVersion }) => minutesVersion === 0 && status !== 'cancelled' && status !== 'postponed');
  return meeting ? `/reunions/${meeting.id}${page}` : '/reunions';
};

export const tourSteps: Readonly<Record<TourStepId, TourStep>> = {
  today: { place: at('/aujourdhui'), isDone: (event) => event.kind === 'path' && /^\/saisines\/\d+$/.test(event.path) },
  call: { place: at('/saisines/nouvelle'), isDone: does('referrals.create') },
  exchange: { place: latestReferral, isDone: does('followUp.addExchanges') },
  decide: { place: latestReferral, isDone: does('steps.decideLevel1') },
  find: { place: at('/recherche'), isDone: does('search.find') },
  prepare: { place: nextMeeting(''), isDone: does('agenda.savePresentation') },
  project: { place: nextMeeting('/animer'), isDone: does('projector.open') },
  meeting: { place: nextMeeting('/animer'), isDone: does('agenda.saveDecision', 'agenda.conclude') },
  summary: { place: at('/bilan'), isDone: countsYear(2022) },
  publish: { place: at('/bilan/publier'), isDone: does('publication.start') },
  // Done once the vault was locked and opened again: seen by the tour when it is recalled (tour-store.ts).
  safe: { place: at('/parametres/cles'), isDone: () => false },
};

function countsYear(year: number): (event: TourEvent) => boolean {
  return (event) => does('summary.counts')(event) && JSON.stringify(event).includes(`${year}-01-01`);
}
