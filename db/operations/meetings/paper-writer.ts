import type { OutputOf } from '#shared/contract/contract.ts';
import type { Language } from '#shared/dates/language.ts';
import { formatDate, formatLongDate } from '#shared/dates/format.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { catalogues, type Messages } from '#shared/messages/catalogue.ts';
import type { PaperBlock, PaperDocument, PaperSection } from '#shared/meeting/paper.ts';
import type { ReadStore } from '#db/store/store.ts';
import type { TemplateKind, TemplatePart } from '#shared/templates/template-kinds.ts';
import { type FieldValues, fillTemplate, type RenderedTemplate, type TemplateValues, titleOf } from '#shared/templates/render-template.ts';
import { readSettings } from '../settings.ts';
import { fillPaper, templateOf } from '../templates/fill-paper.ts';
import { type CodeLabels, codeLabels } from './code-labels.ts';
import { codedFacts } from './coded-facts.ts';
import type { LoadedItem, LoadedMeeting, LoadedParticipant } from './load-meeting.ts';
import { type MeetingGuard, meetingGuard, type ToMend } from './meeting-guard.ts';

/** A section while it is composed: `referralId` is kept with locked minutes, so that a situation frozen later can be left out, and never sent. */
export type DraftSection = PaperSection & { readonly referralId: number | null };

/** What the vault composes for a template, by part. */
export type SectionParts = Partial<Readonly<Record<TemplatePart, readonly DraftSection[]>>>;

export interface DraftDocument extends Omit<PaperDocument, 'sections'> {
  readonly sections: readonly DraftSection[];
}

/** What composes the papers of one meeting: its words, its labels, and the guard that reads every typed text on its way. */
export class PaperWriter {
  readonly store: ReadStore;
  readonly meeting: LoadedMeeting;
  readonly language: Language;
  readonly words: Messages['papers'];
  readonly labels: CodeLabels;
  readonly cellule: string;
  private readonly label: string;
  private readonly guard: MeetingGuard;

  constructor(store: ReadStore, meeting: LoadedMeeting) {
    const settings = readSettings(store);
    this.store = store;
    this.meeting = meeting;
    this.language = settings.language;
    this.words = catalogues[settings.language].papers;
    this.labels = codeLabels(store, settings.language);
    this.cellule = settings.cellule;
    this.label = settings.label;
    this.guard = meetingGuard(store, meeting, 'paper');
  }

  get toMend(): readonly ToMend[] {
    return this.guard.toMend;
  }

  /** A typed text as it may be printed: the placeholder stands for one that may not leave; blank is `null`. */
  text(text: string | null, field: string, item: LoadedItem | null = null): string | null {
    const shown = this.guard.shown(text, { item, field });
    if (shown === null) return null;
    return shown.state === 'shown' ? shown.text : this.words.withheld;
  }

  /** A paragraph of a typed text; nothing when it is blank. */
  paragraph(text: string | null, field: string, item: LoadedItem | null = null): PaperBlock[] {
    const shown = this.text(text, field, item);
    return shown === null ? [] : [{ type: 'paragraph', text: shown }];
  }

  facts(item: LoadedItem): { label: string; value: string }[] {
    return codedFacts(this.store, this.meeting, item, { labels: this.labels, language: this.language });
  }

  date(date: LocalDate): string {
    return formatDate(date, this.language);
  }

  longDate(date: LocalDate): string {
    return formatLongDate(date, this.language);
  }

  structure(id: number | null): string {
    return id === null ? '' : (this.meeting.seats.get(id)?.name ?? '');
  }

  /** « Situation 2022-05 »: the code, or the type and the title. */
  itemTitle(item: LoadedItem): string {
    if (item.referral) return this.words.situation(item.referral.situationCode);
    const title = this.text(item.title, 'title', item);
    return [this.words.itemTypes[item.type], title, this.structure(item.structureId) || null].filter((part) => part !== null).join(' – ');
  }

  /** A participant by structure and function: papers name nobody. */
  seat(participant: LoadedParticipant): string {
    const role = this.text(participant.role, 'role');
    const who = participant.seat?.name ?? this.words.kinds[participant.kind];
    return role === null ? who : `${who} (${role})`;
  }

  document(title: string, sections: readonly DraftSection[]): DraftDocument {
    return {
      title,
      subtitle: `${this.label} – ${this.cellule} – ${this.longDate(this.meeting.row.on)}`,
      sections,
      footer: this.words.confidential,
    };
  }

  /** What every paper of a meeting may name. */
  private commonFields(): FieldValues {
    const { row } = this.meeting;
    return {
      cellule: this.cellule,
      label: this.label,
      meetingOn: this.date(row.on),
      time: [row.starts_at, row.ends_at].filter((clock) => clock !== null).join(' – '),
      place: this.text(row.place, 'place'),
      host: this.structure(row.host_id),
    };
  }

  /** Fills the template of a paper. */
  filled(kind: TemplateKind, { fields, parts }: TemplateValues): RenderedTemplate {
    const reminder: PaperBlock[] = [{ type: 'notice', text: this.words.reminder }];
    return fillPaper(this.store, kind, this.language, {
      fields: { ...this.commonFields(), ...fields },
      parts: { meeting: [this.whenAndWhere()], reminder, ...parts },
    });
  }

  /**
   * Fills the template of minutes, whose parts are sections: each still tells which situation it is about, so that one can be left out later.
   * @param state said after the title: that they are in preparation, or which version they are
   */
  filledSections(kind: TemplateKind, fields: FieldValues, parts: SectionParts, state = ''): DraftDocument {
    const values = { ...this.commonFields(), ...fields };
    const all: SectionParts = { meeting: [section([this.whenAndWhere()])], ...parts };
    const template = templateOf(this.store, kind, this.language);
    const stretches = fillTemplate(template, values, (part) => all[part]?.flatMap(({ blocks }) => blocks)[0]);
    const sections = stretches.flatMap((stretch) => ('part' in stretch ? (all[stretch.part] ?? []) : [section(stretch.blocks)]));
    return this.document(`${titleOf(template, values)}${state}`, sections);
  }

  /** Day, time, place and host of the meeting. */
  whenAndWhere(): PaperBlock {
    const { row } = this.meeting;
    const time = [row.starts_at, row.ends_at].filter((clock) => clock !== null).join(' – ');
    const { fact } = this.words;
    const lines: readonly (readonly [string, string | null])[] = [
      [fact.on, this.longDate(row.on)],
      [fact.time, time],
      [fact.place, this.text(row.place, 'place')],
      [fact.host, this.structure(row.host_id)],
    ];
    return { type: 'facts', items: lines.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }])) };
  }
}

/** A section that tells about no situation. */
export function section(blocks: readonly PaperBlock[]): DraftSection {
  return { itemId: null, referralId: null, blocks: [...blocks] };
}

/** A section about one item. */
export function itemSection(item: LoadedItem, blocks: readonly PaperBlock[]): DraftSection {
  return { itemId: item.id, referralId: item.referral?.id ?? null, blocks: [...blocks] };
}

/** The document as it is sent. */
export function toPaper(draft: DraftDocument): PaperDocument {
  return { ...draft, sections: draft.sections.map(({ itemId, blocks }) => ({ itemId, blocks })) };
}

/** A composed document with what stands against its leaving. */
export function composed(draft: DraftDocument, writer: PaperWriter): OutputOf<'papers.compose'> {
  return { document: toPaper(draft), ready: writer.toMend.length === 0, toMend: [...writer.toMend] };
}
