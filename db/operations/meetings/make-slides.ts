import type { ProjectedSlide, ProjectedText } from '#shared/contract/projection.ts';
import { catalogues } from '#shared/messages/catalogue.ts';
import { agendaTimes } from '#shared/meeting/agenda-order.ts';
import { parseSlideKey, rowsOfPage, type SlideKind, type SlidePart, type SlideRef, textPages } from '#shared/meeting/slides.ts';
import type { PresenceState } from '#shared/meeting/vocabulary.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import { readSettings } from '../settings.ts';
import { type CodeLabels, codeLabels } from './code-labels.ts';
import { codedFacts } from './coded-facts.ts';
import { type EarlierAction, loadEarlierActions } from './earlier-actions.ts';
import { decidedIn, type LoadedItem, type LoadedMeeting, type LoadedParticipant } from './load-meeting.ts';
import { type MeetingGuard, meetingGuard, type ToMend } from './meeting-guard.ts';

/** Rows that stand on one slide and are read from 6 metres. */
const PER_PAGE = { attendance: 12, earlier: 4, agenda: 8, facts: 6, purposes: 3, actions: 4 } as const;

const BLANK: ProjectedSlide = { kind: 'blank' };

const nextMeeting = prepared((after: string) =>
  sql
    .selectFrom('meeting')
    .select(['on', 'starts_at', 'series_id'])
    .where('status', 'in', ['planned', 'convened'])
    .where('on', '>', after)
    .orderBy('on'),
);

/** The meeting after this one, in its series when it has one. */
export function followingMeeting(store: ReadStore, meeting: LoadedMeeting): { on: string; startsAt: string | null } | null {
  const rows = store.all(nextMeeting(meeting.row.on));
  const row = rows.find((each) => meeting.row.series_id === null || each.series_id === meeting.row.series_id);
  return row ? { on: row.on, startsAt: row.starts_at } : null;
}

/** Makes the slides of one meeting, as its records stand, from an allow-list of fields; every typed text passes the guard on its way. */
export class SlideMaker {
  private readonly store: ReadStore;
  private readonly meeting: LoadedMeeting;
  private readonly guard: MeetingGuard;
  private readonly labels: CodeLabels;
  private readonly settings: ReturnType<typeof readSettings>;
  private readonly earlier: readonly EarlierAction[];

  constructor(store: ReadStore, meeting: LoadedMeeting) {
    this.store = store;
    this.meeting = meeting;
    this.guard = meetingGuard(store, meeting, 'projector');
    this.settings = readSettings(store);
    this.labels = codeLabels(store, this.settings.language);
    this.earlier = loadEarlierActions(store, meeting);
  }

  /** The slides of the meeting in their order; a situation that is frozen has none. */
  refs(): SlideRef[] {
    const { items } = this.meeting;
    return [
      ref('cover'),
      ref('confidentiality'),
      ...this.pagesOf(ref('attendance'), rowsOfPage(this.aroundTheTable(), PER_PAGE.attendance, 1).pages),
      ...(this.earlier.length === 0 ? [] : this.pagesOf(ref('earlier'), rowsOfPage(this.earlier, PER_PAGE.earlier, 1).pages)),
      ...this.pagesOf(ref('agenda'), rowsOfPage(items, PER_PAGE.agenda, 1).pages),
      ...items.flatMap((item) => this.refsOf(item)),
      ...this.pagesOf(ref('recap'), this.concluded().length),
      ref('end'),
    ];
  }

  /** A slide, and what must be mended before it shows everything. A slide that does not exist, or may not be shown, is blank. */
  make(key: string): { slide: ProjectedSlide; toMend: readonly ToMend[] } {
    const from = this.guard.toMend.length;
    const asked = parseSlideKey(key);
    const slide = asked === null ? BLANK : this.slideOf(asked);
    return { slide, toMend: this.guard.toMend.slice(from) };
  }

  private refsOf(item: LoadedItem): SlideRef[] {
    if (item.referral === null) return this.pagesOf(ref('topic', item.id), textPages(item.presentation.trim()).length);
    if (item.referral.frozen) return [];
    const texts = (['presentation', 'tried', 'question'] as const).filter((part) => item[part].trim() !== '');
    const { purposes, actions } = item.decision;
    return [
      ...this.pagesOf(ref('situation', item.id, 'facts'), rowsOfPage(this.factsOf(item), PER_PAGE.facts, 1).pages),
      ...texts.flatMap((part) => this.pagesOf(ref('situation', item.id, part), textPages(item[part].trim()).length)),
      ref('levers', item.id),
      ref('decision', item.id, 'wording'),
      ...(purposes.length === 0 ? [] : this.pagesOf(ref('decision', item.id, 'purposes'), Math.ceil(purposes.length / PER_PAGE.purposes))),
      ...(actions.length === 0 ? [] : this.pagesOf(ref('decision', item.id, 'actions'), Math.ceil(actions.length / PER_PAGE.actions))),
    ];
  }

  private pagesOf(first: SlideRef, pages: number): SlideRef[] {
    return Array.from({ length: pages }, (_, index) => ({ ...first, page: index + 1 }));
  }

  private slideOf({ kind, itemId, part, page }: SlideRef): ProjectedSlide {
    const item = itemId === null ? null : (this.meeting.items.find((each) => each.id === itemId) ?? null);
    if (itemId !== null && (item === null || item.referral?.frozen === true)) return BLANK;
    switch (kind) {
      case 'cover':
        return this.cover();
      case 'confidentiality':
        return { kind, text: catalogues[this.settings.language].papers.reminder, read: this.meeting.row.reminder_read_at !== null };
      case 'attendance':
        return this.attendance(page);
      case 'earlier':
        return this.earlierActions(page);
      case 'agenda':
        return this.agenda(page);
      case 'topic':
        return item === null || item.type === 'situation' ? BLANK : this.topic(item, item.type, page);
      case 'situation':
        return item === null ? BLANK : this.situation(item, part, page);
      case 'levers':
        return item === null ? BLANK : this.levers(item);
      case 'decision':
        return item === null ? BLANK : this.decision(item, part, page);
      case 'recap':
        return this.recap(page);
      case 'end':
        return { kind, cellule: this.settings.cellule, next: followingMeeting(this.store, this.meeting) };
    }
  }

  private text(text: string | null, field: string, item: LoadedItem | null = null): ProjectedText | null {
    return this.guard.shown(text, { item, field });
  }

  private cover(): ProjectedSlide {
    const { row } = this.meeting;
    const { label, cellule } = this.settings;
    return { kind: 'cover', label, cellule, on: row.on, startsAt: row.starts_at, place: this.text(row.place, 'place') };
  }

  /** Once somebody has come, those who did; before, those who are expected. */
  private aroundTheTable(): LoadedParticipant[] {
    const came: readonly PresenceState[] = ['present', 'left'];
    const here = this.meeting.participants.filter((participant) => came.includes(participant.state));
    return here.length > 0 ? here : this.meeting.participants.filter((participant) => participant.state === 'expected');
  }

  private attendance(asked: number): ProjectedSlide {
    const { rows, page, pages } = rowsOfPage(this.aroundTheTable(), PER_PAGE.attendance, asked);
    return {
      kind: 'attendance',
      page,
      pages,
      rows: rows.map((participant) => ({
        structure: participant.seat?.name ?? null,
        kind: participant.kind,
        role: this.text(participant.role, 'role'),
        name: participant.nameShown ? participant.name : null,
        here: participant.state === 'present',
      })),
    };
  }

  private earlierActions(asked: number): ProjectedSlide {
    const { rows, page, pages } = rowsOfPage(this.earlier, PER_PAGE.earlier, asked);
    return {
      kind: 'earlier',
      page,
      pages,
      rows: rows.map((action) => ({
        ...this.action(action, 'earlierActions.label', null),
        code: action.situationCode,
        status: this.labels('actionStatus', action.status),
      })),
    };
  }

  private agenda(asked: number): ProjectedSlide {
    const { row, items } = this.meeting;
    const times = agendaTimes(row.starts_at, items);
    const timed = items.map((item, index) => ({ item, startsAt: times[index]?.startsAt ?? null }));
    const { rows, page, pages } = rowsOfPage(timed, PER_PAGE.agenda, asked);
    return {
      kind: 'agenda',
      page,
      pages,
      rows: rows.map(({ item, startsAt }) => ({
        type: item.type,
        code: item.referral?.situationCode ?? null,
        title: this.text(item.title, 'title', item),
        startsAt,
        minutes: item.minutes,
        state: item.outcome !== null ? 'done' : item.id === row.current_item_id ? 'current' : 'waiting',
      })),
    };
  }

  private topic(item: LoadedItem, type: Exclude<LoadedItem['type'], 'situation'>, asked: number): ProjectedSlide {
    const structure = item.structureId === null ? null : (this.meeting.seats.get(item.structureId)?.name ?? null);
    return { kind: 'topic', type, title: this.text(item.title, 'title', item), structure, ...this.pageOfText(item, 'presentation', asked) };
  }

  private pageOfText(item: LoadedItem, field: 'presentation' | 'tried' | 'question', asked: number) {
    // The whole text is judged, then cut: a name must not slip through between two pages.
    const whole = this.text(item[field], field, item);
    if (whole?.state !== 'shown') return { text: whole, page: 1, pages: 1 };
    const { rows, page, pages } = rowsOfPage(textPages(whole.text), 1, asked);
    return { text: { state: 'shown' as const, text: rows[0] ?? '' }, page, pages };
  }

  private factsOf(item: LoadedItem): { label: string; value: string }[] {
    return codedFacts(this.store, this.meeting, item, { labels: this.labels, language: this.settings.language });
  }

  private situation(item: LoadedItem, part: SlidePart | null, asked: number): ProjectedSlide {
    const code = item.referral?.situationCode;
    if (code === undefined) return BLANK;
    if (part === 'presentation' || part === 'tried' || part === 'question') {
      return { kind: 'situation', code, part, facts: [], ...this.pageOfText(item, part, asked) };
    }
    const { rows, page, pages } = rowsOfPage(this.factsOf(item), PER_PAGE.facts, asked);
    return { kind: 'situation', code, part: 'facts', facts: [...rows], text: null, page, pages };
  }

  private levers(item: LoadedItem): ProjectedSlide {
    if (item.referral === null) return BLANK;
    const chosen = new Map(item.decision.levers.map((lever) => [lever.code, lever.other]));
    return {
      kind: 'levers',
      code: item.referral.situationCode,
      levers: this.labels.of('lever').map(({ code, label }) => ({
        label,
        chosen: chosen.has(code),
        other: this.text(chosen.get(code) ?? null, 'decision.levers', item),
      })),
    };
  }

  private action(
    action: { label: string; ownerId: number | null; dueOn: string | null; recurrence: string },
    field: string,
    item: LoadedItem | null,
  ) {
    return {
      label: this.text(action.label, field, item) ?? { state: 'shown' as const, text: '' },
      owner: action.ownerId === null ? null : (this.meeting.seats.get(action.ownerId)?.name ?? null),
      dueOn: action.dueOn,
      recurrence: action.recurrence === 'none' ? null : this.labels('recurrence', action.recurrence),
    };
  }

  private decision(item: LoadedItem, part: SlidePart | null, asked: number): ProjectedSlide {
    if (item.referral === null) return BLANK;
    const { publicWording, purposes, actions } = item.decision;
    const common = {
      kind: 'decision' as const,
      code: item.referral.situationCode,
      outcome: item.outcome === null ? null : this.labels('meetingOutcome', item.outcome),
      wording: null,
      purposes: [],
      actions: [],
    };
    if (part === 'purposes') {
      const { rows, page, pages } = rowsOfPage(purposes, PER_PAGE.purposes, asked);
      const shown = rows.flatMap((purpose) => this.text(purpose, 'decision.purposes', item) ?? []);
      return { ...common, part, purposes: shown, page, pages };
    }
    if (part === 'actions') {
      const { rows, page, pages } = rowsOfPage(actions, PER_PAGE.actions, asked);
      return { ...common, part, actions: rows.map((action) => this.action(action, 'decision.actions', item)), page, pages };
    }
    return { ...common, part: 'wording', wording: this.text(publicWording, 'decision.publicWording', item), page: 1, pages: 1 };
  }

  private concluded(): LoadedItem[] {
    return this.meeting.items.filter((item) => item.outcome !== null && item.referral?.frozen !== true);
  }

  private recap(asked: number): ProjectedSlide {
    const { rows, page, pages } = rowsOfPage(this.concluded(), 1, asked);
    const item = rows[0];
    if (item === undefined || item.outcome === null) return BLANK;
    const { actions, publicWording } = decidedIn(item);
    return {
      kind: 'recap',
      page,
      pages,
      code: item.referral?.situationCode ?? null,
      title: this.text(item.title, 'title', item),
      outcome: this.labels('meetingOutcome', item.outcome),
      wording: this.text(publicWording, 'decision.publicWording', item),
      actions: actions.slice(0, PER_PAGE.actions).map((action) => this.action(action, 'decision.actions', item)),
      more: Math.max(0, actions.length - PER_PAGE.actions),
    };
  }
}

function ref(kind: SlideKind, itemId: number | null = null, part: SlidePart | null = null): SlideRef {
  return { kind, itemId, part, page: 1 };
}
