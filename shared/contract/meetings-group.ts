import * as z from 'zod';
import { GUARD_KINDS } from '#shared/guard/finding.ts';
import { paperDocument } from '#shared/meeting/paper.ts';
import { itemTypes, meetingStatuses, outcomes, participantKinds, presenceStates } from '#shared/meeting/vocabulary.ts';
import { code, created, date, done, id, LINE, nothing, optionalText, PAGES, PARAGRAPH, requiredText } from './fields.ts';
import { read, write } from './operation.ts';
import { projectedSlide } from './projection.ts';

/** A time of the meeting's day, `HH:MM`, as the clock in the room says it. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** A text that is kept exactly as it is typed, at every pause; it may be empty or half a word. */
const typed = (max: number) => z.string().max(max);

const onMeeting = z.strictObject({ meetingId: id });
const onItem = z.strictObject({ itemId: id });
const onParticipant = z.strictObject({ participantId: id });

/** « Le deuxième jeudi, hors juillet-août » (shared/meeting/series-rule.ts makes the days). */
export const seriesRule = z.strictObject({
  /** 0 for Monday to 6 for Sunday. */
  weekday: z.int().min(0).max(6),
  /** 1 to 5: first to fifth of the month (a month without a fifth is skipped); -1: the last. Several: « le premier et le troisième ». */
  nth: z
    .array(z.union([z.int().min(1).max(5), z.literal(-1)]))
    .min(1)
    .max(5),
  /** 1: each month; 2: every other month, counted from the first month asked for. */
  everyMonths: z.int().min(1).max(12),
  /** 1 to 12. */
  excludedMonths: z.array(z.int().min(1).max(12)).max(11),
});

const place = {
  on: date,
  startsAt: clock.nullable(),
  /** Planned end; the agenda's durations give the running one. */
  endsAt: clock.nullable(),
  place: optionalText(LINE),
  /** The permanent member that hosts. */
  hostId: id.nullable(),
};

const meetingInput = z.strictObject({ seriesId: id.nullable(), ...place });

export const meetingSummary = z.strictObject({
  id,
  seriesId: id.nullable(),
  ...place,
  place: z.string().nullable(),
  hostName: z.string().nullable(),
  status: z.enum(meetingStatuses),
  /** Code of `meetingCancellation`, for a meeting cancelled or postponed, and what was added. */
  reason: z.string().nullable(),
  reasonText: z.string().nullable(),
  postponedToId: id.nullable(),
  convenedOn: date.nullable(),
  situations: z.int(),
  otherItems: z.int(),
  /** Number of the last locked version of the minutes; 0 as long as there is none. */
  minutesVersion: z.int(),
});

const seriesValue = z.strictObject({ id, name: z.string(), rule: seriesRule.nullable(), active: z.boolean() });

const lever = z.strictObject({ code, other: optionalText(LINE) });

/** A decision while it is written. Nothing is required of it until the item is concluded. */
export const decisionDraft = z.strictObject({
  /** The one sentence that may leave the cellule. */
  publicWording: typed(LINE * 2),
  publicNote: typed(LINE * 2),
  purposes: z.array(typed(LINE * 2)).max(20),
  levers: z.array(lever).max(30),
  actions: z.array(z.strictObject({ label: typed(LINE), ownerId: id.nullable(), dueOn: date.nullable(), recurrence: code })).max(40),
  comment: typed(PARAGRAPH),
});

const presentation = {
  /** Written for the meeting, anonymised: shown and printed once the guard lets it. */
  presentation: typed(PAGES),
  tried: typed(PAGES),
  question: typed(PARAGRAPH),
};

const itemInput = z.strictObject({
  type: z.enum(itemTypes),
  /** For a situation; its title is its code. */
  referralId: id.nullable(),
  /** For the other items. */
  title: optionalText(LINE),
  /** The partner that presents, when there is one. */
  structureId: id.nullable(),
  minutes: z.int().min(0).max(600),
  /** Colleges without which a situation is postponed; when left out, those named when it was sent to level 2. */
  colleges: z.array(code).max(20).optional(),
});

const itemValue = z.strictObject({
  id,
  position: z.int(),
  type: z.enum(itemTypes),
  referralId: id.nullable(),
  /** Code of the situation (`2022-05`) and reference of the referral (`2022-05/2`). */
  situationCode: z.string().nullable(),
  reference: z.string().nullable(),
  /** Opposition or agreement taken back: not started, not shown, not printed. */
  frozen: z.boolean(),
  /** Whether the situation is presented anonymously (no agreement to nominative sharing). */
  anonymous: z.boolean(),
  title: z.string().nullable(),
  structureId: id.nullable(),
  minutes: z.int(),
  ...presentation,
  colleges: z.array(z.string()),
  invited: z.array(id),
  recusals: z.array(z.strictObject({ participantId: id, reason: z.string().nullable(), left: z.boolean() })),
  /** Why somebody of class D, or outside the agreement's scope, was let in. */
  entitlementReasons: z.array(z.strictObject({ participantId: id, reason: z.string(), recordedAt: z.string() })),
  /** Why it was examined although a college was missing. */
  collegesReason: z.string().nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  decision: decisionDraft,
  outcome: z.enum(outcomes).nullable(),
  outcomeReason: z.string().nullable(),
  reviewOn: date.nullable(),
  /** Whether the referral's way has the steps of this outcome; false when they were taken back on its page. */
  applied: z.boolean(),
  /** Decision of level 2 that the outcome made; its later changes are made on the referral's page. */
  decisionId: id.nullable(),
  /** Day on which the referrer was told. */
  toldOn: date.nullable(),
  /** Private. Never shown, never printed. */
  notes: z.string(),
});

const participantInput = z.strictObject({
  structureId: id.nullable(),
  /** Never for the person concerned or their representative. */
  name: optionalText(LINE),
  role: optionalText(LINE),
  kind: z.enum(participantKinds),
  /** The person concerned and their representative come for one item. */
  itemId: id.nullable(),
  /** The member agreed that their name be projected. */
  nameShown: z.boolean(),
});

const participantValue = participantInput.extend({
  id,
  name: z.string().nullable(),
  role: z.string().nullable(),
  structureName: z.string().nullable(),
  habilitationClass: z.enum(['A', 'B', 'C', 'D']),
  college: z.string().nullable(),
  state: z.enum(presenceStates),
  informationSent: z.boolean(),
  /** Arrivals and departures, in order. */
  stays: z.array(z.strictObject({ arrivedAt: clock.nullable(), leftAt: clock.nullable() })),
  /** On the meeting's day: the charter in force is signed; the structure's convention is valid. `null`: not asked (nobody named, no charter, only invited). */
  charterSigned: z.boolean().nullable(),
  conventionValid: z.boolean().nullable(),
});

/** What the guard found in a text that is about to leave. Stays on the laptop: `excerpt` may name someone. */
const toMend = z.strictObject({
  itemId: id.nullable(),
  /** Which text: the field's name in this contract (`presentation`, `decision.publicWording`, `title`, `role`…). */
  field: z.string(),
  kind: z.enum(GUARD_KINDS),
  excerpt: z.string(),
  start: z.int(),
  end: z.int(),
  /** `block`: must be rewritten; `confirm`: may be confirmed with a reason (`meetings.confirm`). */
  outcome: z.enum(['block', 'confirm']),
});

const entitlement = z.strictObject({
  /** Somebody in the room who is not entitled by law, or outside the agreement: needs a reason. `reason`: the one recorded under this consent. */
  warnings: z.array(z.strictObject({ participantId: id, why: z.enum(['class_d', 'outside_scope']), reason: z.string().nullable() })),
  /** Somebody who is here and may not be here for this item. */
  mustLeave: z.array(z.strictObject({ participantId: id, why: z.enum(['recused', 'other_item', 'not_invited']) })),
  missingColleges: z.array(z.string()),
});

/** Planning, and the meeting as a whole. */
export const meetings = {
  /** All meetings of a year (or all), by date, and the series. */
  list: read({
    input: z.strictObject({ year: z.int().nullable(), seriesId: id.nullable() }),
    output: z.strictObject({ meetings: z.array(meetingSummary), series: z.array(seriesValue) }),
  }),
  /** Everything of one meeting: what the agenda, presenter and attendance screens need. */
  open: read({
    input: onMeeting,
    output: meetingSummary.extend({
      participants: z.array(participantValue),
      items: z.array(itemValue),
      /** Instants; the reminder's reading is recorded. */
      startedAt: z.string().nullable(),
      endedAt: z.string().nullable(),
      reminderReadAt: z.string().nullable(),
      currentItemId: id.nullable(),
      /** Key of the slide that is shown (see `projection.deck`). */
      slide: z.string(),
      notes: z.string(),
    }),
  }),
  create: write({ input: meetingInput, output: created }),
  /** Several at once, on days made by `datesOfRule`; with `rotateHosts` each gets the fair next host. */
  createSeries: write({
    input: z.strictObject({
      seriesId: id.nullable(),
      days: z.array(date).min(1).max(60),
      startsAt: clock.nullable(),
      endsAt: clock.nullable(),
      place: optionalText(LINE),
      rotateHosts: z.boolean(),
    }),
    output: z.strictObject({ ids: z.array(id) }),
  }),
  update: write({ input: meetingInput.extend({ meetingId: id }), output: done }),
  /** Only a planned meeting with an empty agenda, made by mistake; otherwise it is cancelled. */
  remove: write({ input: onMeeting, output: done }),
  saveSeries: write({
    input: z.strictObject({ id: id.nullable(), name: requiredText(LINE), rule: seriesRule.nullable(), active: z.boolean() }),
    output: created,
  }),
  /** Permanent members in the order of their turn to host on that day: never hosted first, then the longest ago, then by name. */
  hosts: read({
    input: z.strictObject({ on: date, seriesId: id.nullable(), exceptMeetingId: id.nullable() }),
    output: z.array(z.strictObject({ structureId: id, name: z.string(), lastHostedOn: date.nullable(), times: z.int() })),
  }),
  /** Adds the permanent members that are missing, and marks the meeting convened on that day. */
  convene: write({ input: onMeeting.extend({ on: date }), output: done }),
  cancel: write({ input: onMeeting.extend({ reason: code, reasonText: optionalText(PARAGRAPH) }), output: done }),
  /** A cancelled meeting is planned again (cancelled by mistake). */
  restore: write({ input: onMeeting, output: done }),
  /** Postponed to a new meeting, which takes over the agenda and those who are expected. */
  postpone: write({
    input: onMeeting.extend({ reason: code, reasonText: optionalText(PARAGRAPH), to: z.strictObject(place) }),
    output: created,
  }),
  /** The meeting begins: it is held. Refused before its day. */
  start: write({ input: onMeeting, output: done }),
  end: write({ input: onMeeting, output: done }),
  /** Opens it again after `end` was pressed too early. */
  resume: write({ input: onMeeting, output: done }),
  /** The confidentiality reminder was read aloud. */
  readReminder: write({ input: onMeeting, output: done }),
  saveNotes: write({ input: onMeeting.extend({ notes: typed(PAGES) }), output: done }),
  /** Confirms something that the guard only warned about, with a reason that is recorded, for every text of this meeting. */
  confirm: write({
    input: onMeeting.extend({
      destination: z.enum(['projector', 'paper']),
      kind: z.enum(GUARD_KINDS),
      excerpt: requiredText(LINE * 2),
      reason: requiredText(LINE * 2),
    }),
    output: done,
  }),
  /** Actions of decisions of level 2 taken before this meeting: open ones, and those settled since the meeting before it. */
  earlierActions: read({
    input: onMeeting,
    output: z.array(
      z.strictObject({
        actionId: id,
        referralId: id,
        situationCode: z.string(),
        decidedOn: date,
        label: z.string(),
        ownerId: id.nullable(),
        ownerName: z.string().nullable(),
        dueOn: date.nullable(),
        recurrence: z.string(),
        status: z.string(),
        statusOn: date.nullable(),
        circumstances: z.string().nullable(),
      }),
    ),
  }),
  /** Counts of a year, by the meetings' days. Falling numbers are no failure. */
  yearCounts: read({
    input: z.strictObject({ year: z.int().min(1990).max(2199) }),
    output: z.strictObject({
      /** All that were planned for a day of the year, whatever became of them. */
      planned: z.int(),
      held: z.int(),
      cancelled: z.int(),
      postponed: z.int(),
      toCome: z.int(),
      cancellations: z.array(z.strictObject({ reason: z.string().nullable(), count: z.int() })),
      /** Situations with an outcome other than postponed or withdrawn in a held meeting; `passages` counts each time. A frozen one is counted too. */
      situationsExamined: z.int(),
      passages: z.int(),
      presentations: z.int(),
      yearlyReports: z.int(),
      outcomes: z.array(z.strictObject({ outcome: z.enum(outcomes), count: z.int() })),
      /** Over held meetings: seats taken and expected, by type of structure. */
      attendance: z.array(
        z.strictObject({ structureType: z.string(), present: z.int(), excused: z.int(), absent: z.int(), notRecorded: z.int() }),
      ),
    }),
  }),
  /** Register of missing resources, from the lever « levier manquant sur le territoire »; anonymous, for the steering committee. */
  missingResources: read({
    input: nothing,
    output: z.array(
      z.strictObject({
        /** `null`: nothing was specified, or the guard finds something in it. */
        text: z.string().nullable(),
        firstYear: z.int(),
        lastYear: z.int(),
        situations: z.int(),
      }),
    ),
  }),
};

/** The agenda, its items, and their course in the meeting. */
export const agenda = {
  /** Situations that could be examined: sent to level 2, postponed, to be seen again or watched until a day that has come by the meeting's. */
  candidates: read({
    input: onMeeting,
    output: z.array(
      z.strictObject({
        referralId: id,
        reference: z.string(),
        structureName: z.string(),
        context: z.string().nullable(),
        because: z.enum(['level2', 'postponed', 'review', 'watch']),
        /** Day from which it waits: sent to level 2, postponed; or the day that has come. */
        since: date,
        colleges: z.array(z.string()),
      }),
    ),
  }),
  /** Adds an item at the end. A situation passes the consent gate. */
  add: write({ input: onMeeting.extend({ item: itemInput }), output: created }),
  /** Title, duration, partner, colleges; the type and the situation stay. */
  update: write({
    input: onItem.extend({
      title: optionalText(LINE),
      structureId: id.nullable(),
      minutes: z.int().min(0).max(600),
      colleges: z.array(code).max(20),
    }),
    output: done,
  }),
  savePresentation: write({ input: onItem.extend(presentation), output: done }),
  /** To that place, from 0; the others move up or down. */
  move: write({ input: onItem.extend({ position: z.int().min(0).max(500) }), output: done }),
  remove: write({ input: onItem, output: done }),
  /** Structures invited for this item; each becomes an expected participant. */
  setInvited: write({ input: onItem.extend({ structures: z.array(id).max(60) }), output: done }),
  saveNotes: write({ input: onItem.extend({ notes: typed(PAGES) }), output: done }),
  recuse: write({ input: onItem.extend({ participantId: id, reason: optionalText(LINE) }), output: done }),
  removeRecusal: write({ input: onItem.extend({ participantId: id }), output: done }),
  /** `expected`: against those who are to come; `present`: against those who are in the room now. */
  entitlement: read({ input: onItem.extend({ among: z.enum(['expected', 'present']) }), output: entitlement }),
  /** Records why somebody is let in although the check warns; under another consent it must be said again. */
  justify: write({ input: onItem.extend({ participantId: id, reason: requiredText(LINE * 2) }), output: done }),
  /** Begins an item; the one before stops. For a situation the entitlement is checked against who is really here. */
  start: write({
    input: onItem.extend({
      /** Those who must leave have left. */
      everyoneOut: z.boolean(),
      /** Why it is examined although a college is missing. */
      collegesReason: optionalText(LINE * 2),
    }),
    output: done,
  }),
  /** Stops the item's timer, without an outcome (a break, another order). */
  stop: write({ input: onItem, output: done }),
  /** Keeps the decision as it is typed; nothing is refused but what is no decision. */
  saveDecision: write({ input: onItem.extend({ decision: decisionDraft }), output: done }),
  /**
   * Records the outcome and takes the steps of the referral's way, dated of the meeting's day: decided → decision of level 2 from what was typed;
   * postponed, review_on → postponed; watch → decision, then watch; no_follow_up → decision, then closed; redirected → decision;
   * withdrawn → withdrawn; information → none.
   */
  conclude: write({
    input: onItem.extend({
      outcome: z.enum(outcomes),
      /** Why (postponed, withdrawn); where to (redirected). */
      reason: optionalText(PARAGRAPH),
      /** The day on which it is seen again (`review_on`), or until which it is watched (`watch`). */
      until: date.nullable(),
      /** The lever for which a watched situation waits. */
      lever: code.nullable(),
      leverOther: optionalText(LINE),
      /** Who withdraws. */
      by: z.enum(['referrer', 'person']).nullable(),
    }),
    output: done,
  }),
  /** Takes the outcome back, with the steps it made, as long as nothing followed them. The typed decision stays. */
  takeBack: write({ input: onItem, output: done }),
  /** What may be written to the referrer: coded values and the reviewed wording, nothing that others told. */
  feedback: read({ input: onItem, output: z.strictObject({ document: paperDocument, ready: z.boolean(), toMend: z.array(toMend) }) }),
  /** The referrer was told of the outcome on that day. */
  tell: write({ input: onItem.extend({ on: date }), output: done }),
};

/** Who comes, who is here. */
export const attendance = {
  /** Adds the permanent members (structures of the directory) that are missing. */
  addPermanent: write({ input: onMeeting, output: z.strictObject({ added: z.int() }) }),
  add: write({ input: onMeeting.extend({ participant: participantInput }), output: created }),
  update: write({ input: onParticipant.extend({ participant: participantInput }), output: done }),
  remove: write({ input: onParticipant, output: done }),
  /**
   * One key each. `present`: arrives at `at` (again after having left); `left`: leaves at `at`; `expected`: takes everything back.
   * `informationSent` counts for `excused`. Saying again what already holds changes nothing.
   */
  set: write({
    input: onParticipant.extend({ state: z.enum(presenceStates), at: clock.nullable(), informationSent: z.boolean() }),
    output: done,
  }),
};

/** The projector. All of it is asked by the main window; the shell sends on what `view` answers, whole. */
export const projection = {
  /** The slides by themselves, in their order, and what must be mended before each shows everything. */
  deck: read({
    input: onMeeting,
    output: z.strictObject({
      slides: z.array(
        z.strictObject({
          /** Its key, for `show` and `view`. */
          slide: z.string(),
          kind: z.string(),
          itemId: id.nullable(),
          part: z.string().nullable(),
          page: z.int(),
          toMend: z.array(toMend),
        }),
      ),
      current: z.string(),
    }),
  }),
  /** The slide that is shown now, or another one as a preview (`slide`). Nothing in it may not be projected. */
  view: read({ input: onMeeting.extend({ slide: z.string().max(80).nullable().default(null) }), output: projectedSlide }),
  show: write({ input: onMeeting.extend({ slide: z.string().min(1).max(80) }), output: done }),
};

const paperKind = z.enum(['convocation', 'attendance_sheet', 'presentation']);

/** Papers made from the meeting; none names a person. */
export const papers = {
  compose: read({
    /** `itemId`: the situation of a presentation sheet. */
    input: onMeeting.extend({ paper: paperKind, itemId: id.nullable() }),
    output: z.strictObject({ document: paperDocument, ready: z.boolean(), toMend: z.array(toMend) }),
  }),
};

/** `members`: all, with codes; `extract`: one situation, for those entitled; `without_situations`: the rest. */
const minutesAudience = z.enum(['members', 'extract', 'without_situations']);

/** The minutes: composed from what was recorded, then locked; a correction is a new dated version. */
export const minutes = {
  /**
   * One version for one audience. `version` null: the one in preparation, composed again from the records at each reading.
   * A locked version is what it was, but for situations that have been frozen since: these are left out.
   */
  read: read({
    input: onMeeting.extend({ version: z.int().min(1).nullable(), audience: minutesAudience, itemId: id.nullable() }),
    output: z.strictObject({
      document: paperDocument,
      ready: z.boolean(),
      toMend: z.array(toMend),
      /** For an extract: structures that were in the room for it. */
      entitled: z.array(z.strictObject({ structureId: id, name: z.string() })),
    }),
  }),
  versions: read({
    input: onMeeting,
    output: z.strictObject({
      locked: z.array(z.strictObject({ version: z.int(), lockedAt: z.string(), correction: z.string().nullable() })),
      /** What is added to the version in preparation. */
      remark: z.string(),
    }),
  }),
  /** A text added to the members' version. */
  saveRemark: write({ input: onMeeting.extend({ remark: typed(PAGES) }), output: done }),
  /** Validates and locks a version of all audiences. From the second on, `correction` says what was corrected. */
  lock: write({
    input: onMeeting.extend({ correction: optionalText(PARAGRAPH) }),
    output: z.strictObject({ version: z.int() }),
  }),
};

const agreementInput = z.strictObject({
  kind: z.enum(['convention', 'charter']),
  structureId: id,
  /** Who signed a charter. */
  person: optionalText(LINE),
  version: optionalText(60),
  signedOn: date,
  validFrom: date.nullable(),
  /** Last day; `null`: until another one replaces it. */
  validUntil: date.nullable(),
  notes: optionalText(PARAGRAPH),
});

const agreementValue = agreementInput.extend({
  id,
  structureName: z.string(),
  person: z.string().nullable(),
  version: z.string().nullable(),
  notes: z.string().nullable(),
});

/** Conventions with structures, charter signed by persons (domain.md: convention bilatérale, charte). */
export const agreements = {
  list: read({
    input: nothing,
    output: z.strictObject({
      agreements: z.array(agreementValue),
      charters: z.array(z.strictObject({ version: z.string(), inForceFrom: date })),
    }),
  }),
  save: write({ input: agreementInput.extend({ id: id.nullable() }), output: created }),
  remove: write({ input: z.strictObject({ id }), output: done }),
  /** A version of the charter and the day from which it is in force. */
  saveCharter: write({ input: z.strictObject({ version: requiredText(60), inForceFrom: date }), output: done }),
  /** Who is not covered on a day (default: today), and what ends soon. */
  coverage: read({
    input: z.strictObject({ on: date.nullable() }),
    output: z.strictObject({
      on: date,
      /** Version of the charter in force on that day. */
      charter: z.string().nullable(),
      /** Permanent members without a valid convention; `expiredOn`: the last day of the latest one. */
      withoutConvention: z.array(z.strictObject({ structureId: id, name: z.string(), expiredOn: date.nullable() })),
      /** Persons known by a meeting or an earlier signature who have not signed the charter in force. */
      withoutCharter: z.array(
        z.strictObject({ structureId: id, structureName: z.string(), person: z.string(), lastVersion: z.string().nullable() }),
      ),
      /** Agreements that end within 6, 3 or 1 months and are not renewed. */
      ending: z.array(
        z.strictObject({
          id,
          kind: z.enum(['convention', 'charter']),
          structureName: z.string(),
          person: z.string().nullable(),
          validUntil: date,
          months: z.literal([6, 3, 1]),
        }),
      ),
    }),
  }),
};
