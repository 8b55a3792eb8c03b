import { isAgreement, type ConsentStatus } from '#shared/consent/consent.ts';
import { noFacts } from '#shared/contract/no-facts.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { ReadLine } from '#shared/import/interpret.ts';
import type { ImportWords } from '#shared/messages/imports-catalogue.ts';
import { proposeWording } from '#shared/wording/propose-wording.ts';
import { earlyClosureReasons } from '#shared/workflow/next-steps.ts';
import type { WriteContext } from '../context.ts';
import { codeLabels } from '../meetings/code-labels.ts';
import { writeConsent } from '../person-records.ts';
import { refreshSituation } from '../referral-state.ts';
import { referralWrites } from '../referral-writes.ts';
import { stepWrites } from '../steps.ts';
import { structureNames } from '../structures.ts';
import type { ImportPlan } from './understand.ts';
import { loadState } from '../referral-state.ts';

/** What the writing of a line needs beside the line. */
export interface LineWriting {
  readonly context: WriteContext;
  readonly plan: ImportPlan;
  readonly words: ImportWords;
  /** The structure that a text of the file names. @throws AppError `not_found` */
  readonly structureOf: (text: string) => number;
}

/** Whether a line tells that something was decided. */
export function isDecided({ codes, dates, texts }: ReadLine['values']): boolean {
  return (
    ('level' in codes || 'orientation' in codes || 'levers' in codes || 'decidedOn' in dates || 'decision' in texts) &&
    codes['kind']?.[0]?.code !== 'enquiry'
  );
}

/** Whether a decided line lacks its date. */
export function isUndated(values: ReadLine['values']): boolean {
  return isDecided(values) && !('decidedOn' in values.dates);
}

/**
 * Writes one past saisine or sollicitation through the operations that a person would have used, so that every rule holds: reception, agreement,
 * the interview that nobody noted (criteria « non renseigné »), decision, closing. The text of a decision goes into its internal comment: what
 * may leave the cellule is worded from coded values, since nobody has reviewed it.
 * @returns the number of the record
 * @throws AppError the rule that refuses it
 */
export function writeReferralLine(writing: LineWriting, { values }: ReadLine): number {
  const { context, words } = writing;
  const { texts, dates, codes, structures } = values;
  const one = (key: string): string | null => codes[key]?.[0]?.code ?? null;
  const other = (key: string): string | null => codes[key]?.[0]?.other ?? null;
  const specified = (key: string): string | null => (one(key) === 'other' ? (other(key) ?? words.notSpecified).slice(0, 200) : null);
  const receivedOn = dates['receivedOn'];
  const structure = structures['structure']?.[0];
  if (receivedOn === undefined || structure === undefined) throw new AppError('required');
  const referrer = {
    structureId: writing.structureOf(structure),
    person: texts['referrerPerson'] ?? null,
    role: texts['referrerRole'] ?? null,
    callBack: null,
  };
  if (one('kind') === 'enquiry') {
    const request = [texts['request'], texts['facts']].filter((text) => text !== undefined).join('\n') || words.noRequest;
    const answer = [texts['answer'], texts['decision']].filter((text) => text !== undefined).join('\n') || null;
    return referralWrites['referrals.createEnquiry'](context, {
      receivedOn,
      referrer,
      channel: one('channel'),
      request: request.slice(0, 2_000),
      answer,
    }).id;
  }
  const consent = one('consent') as ConsentStatus | null;
  const agreed = consent !== null && isAgreement(consent);
  const consentInput =
    consent === null
      ? null
      : {
          status: consent,
          on: dates['consentOn'] ?? receivedOn,
          givenBy: agreed ? words.givenBy : null,
          scope: [],
          reason: consent === 'opposed' ? words.fromTable : null,
          reviewOn: null,
        };
  const { id } = referralWrites['referrals.create'](context, {
    receivedOn,
    referrer,
    facts: {
      ...noFacts,
      channel: one('channel'),
      request: texts['request'] ?? null,
      context: one('context'),
      contextOther: specified('context'),
      dominantProblem: one('problem'),
      problemOther: specified('problem'),
      associatedProblems: (codes['associated'] ?? []).map(({ code }) => code),
      gender: one('gender'),
      age: values.age,
      ageBand: values.ageBand,
      territorySector: one('sector'),
      housing: one('housing'),
      housingOther: specified('housing'),
      protection: one('protection'),
      knownToPsychiatry: one('psychiatry'),
      tried: texts['tried'] ?? null,
      facts: [texts['facts'], texts['answer']].filter((text) => text !== undefined).join('\n') || null,
    },
    previousReferralId: null,
    // An opposition freezes the file: it is noted once the past is written down.
    consent: consent === 'opposed' ? null : consentInput,
    identity: agreed
      ? {
          lastName: texts['lastName'] ?? null,
          firstName: texts['firstName'] ?? null,
          birthDate: dates['birthDate'] ?? null,
          address: texts['address'] ?? null,
          phone: texts['phone'] ?? null,
          email: texts['email'] ?? null,
        }
      : null,
  });
  const decidedOn = isDecided(values) ? decide(writing, id, receivedOn, values) : null;
  close(writing, id, decidedOn, values);
  if (consent === 'opposed' && consentInput) {
    const { situationId } = loadState(context.store, id);
    if (situationId !== null) {
      writeConsent(context, situationId, consentInput);
      refreshSituation(context.store, situationId);
    }
  }
  return id;
}

function decide(
  { context, plan, words, structureOf }: LineWriting,
  id: number,
  receivedOn: string,
  { codes, dates, texts, structures }: ReadLine['values'],
): string {
  const on = dates['decidedOn'] ?? (plan.undatedDecisions ? receivedOn : undefined);
  if (on === undefined) throw new AppError('required', {}, 'decidedOn');
  const levers = codes['levers'] ?? [];
  const level = codes['level']?.[0]?.code ?? (levers.length > 0 ? '2' : '1');
  stepWrites['steps.assess'](context, {
    referralId: id,
    assessment: {
      on: receivedOn,
      minutes: null,
      channelsTried: 'unknown',
      complex: 'unknown',
      notEmergency: 'unknown',
      missingInformation: null,
      proposal: level === '2' ? 'level2' : 'level1',
      reason: words.fromTable,
      emergencyToldOn: null,
    },
  });
  const comment = texts['decision']?.slice(0, 2_000) ?? null;
  const label = codeLabels(context.store, 'fr');
  if (level === '2') {
    const { publicWording, publicNote } = proposeWording({
      orientations: [],
      actions: [],
      levers: levers.map(({ code, other }) => (code === 'other' && other !== null ? words.otherLever : label('lever', code))),
      invited: [],
      meetingCancelled: false,
    });
    stepWrites['steps.escalate'](context, { referralId: id, on, reason: words.fromTable, colleges: [] });
    stepWrites['steps.decideLevel2'](context, {
      referralId: id,
      decision: {
        on,
        invited: [],
        publicWording: publicWording.slice(0, 400) || words.decidedInMeeting,
        publicNote: publicNote?.slice(0, 400) ?? null,
        purposes: [],
        levers: levers.map(({ code, other }) => ({
          code,
          other: code === 'other' || code === 'missing_resource' ? (other ?? words.notSpecified).slice(0, 200) : null,
        })),
        actions: [],
        comment,
        toldOn: null,
      },
    });
    return on;
  }
  const targets = [...new Set((structures['targets'] ?? []).map(structureOf))];
  // Read once those that are new are there.
  const names = structureNames(context.store);
  const asked = codes['orientation'] ?? [];
  const orientations = (asked.length > 0 ? asked : [{ code: 'other', other: words.notSpecified }]).map(({ code, other }) => {
    const needsTarget = code === 'contact' || code === 'relay' || code === 'other_body';
    if (needsTarget && targets.length === 0)
      return { type: 'other', typeOther: words.withoutTarget(label('orientation', code)), targets: [] };
    return {
      type: code,
      typeOther: code === 'other' ? (other ?? words.notSpecified).slice(0, 200) : null,
      targets: needsTarget || code === 'dac' ? targets : [],
    };
  });
  const { publicWording, publicNote } = proposeWording({
    orientations: orientations.map(({ type, targets: to }) => ({
      type,
      label: type === 'other' ? words.otherOrientation : label('orientation', type),
      targets: to.map((structure) => names.get(structure) ?? ''),
      driver: null,
    })),
    actions: [],
    levers: [],
    invited: [],
    meetingCancelled: false,
  });
  stepWrites['steps.decideLevel1'](context, {
    referralId: id,
    decision: {
      on,
      orientations: orientations.map((orientation) => ({ ...orientation, driverId: null, feedbackDueOn: null })),
      publicWording: publicWording.slice(0, 400) || words.decidedBilaterally,
      publicNote: publicNote?.slice(0, 400) ?? null,
      meetingCancelled: false,
      comment,
      toldOn: null,
    },
  });
  return on;
}

/** Closed as the table says, or as the person chose for what was decided long ago. */
function close({ context, plan, words }: LineWriting, id: number, decidedOn: string | null, { codes, dates }: ReadLine['values']): void {
  const told = codes['closure']?.[0];
  const closedOn = dates['closedOn'];
  if (told === undefined && closedOn === undefined && (decidedOn === null || plan.closeDecided === null)) return;
  const reason = told?.code ?? plan.closeDecided ?? (decidedOn === null ? 'no_request' : 'other');
  const on = closedOn ?? decidedOn ?? undefined;
  if (on === undefined || (decidedOn === null && !earlyClosureReasons.includes(reason))) throw new AppError('closure_needs_decision');
  stepWrites['steps.close'](context, {
    referralId: id,
    on,
    reason,
    reasonOther: reason === 'other' ? (told?.other ?? words.notSpecified).slice(0, 200) : null,
    comment: words.fromTable,
  });
}
