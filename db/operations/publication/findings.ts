import type { OutputOf } from '#shared/contract/contract.ts';
import type { GuardKind } from '#shared/guard/finding.ts';
import { fillTemplate } from '#shared/messages/fill-template.ts';
import { publicationCatalogues } from '#shared/messages/publication-catalogue.ts';
import type { ComposedSummary } from '#shared/summary/compose-report.ts';
import { contradictions } from '#shared/summary/contradictions.ts';
import { parseEditedProse } from '#shared/summary/prose.ts';
import type { SummaryReport } from '#shared/summary/report.ts';
import type { ReadStore } from '#db/store/store.ts';
import { readSettings } from '../settings.ts';
import type { Asked } from './asked.ts';
import { summaryGuard } from './summary-guard.ts';
import { variableWords } from './variable-words.ts';

type Finding = OutputOf<'publication.prepared'>['findings'][number];
type Paragraph = ComposedSummary['prose'][number];

/** Place of what is found outside a paragraph. */
const WHOLE = '';

/** What stands against a summary: contradictions of its prose, and what the identifier guard finds in every word of it. */
export class FindingsOf {
  private readonly store: ReadStore;
  private readonly asked: Asked;
  private readonly guard: ReturnType<typeof summaryGuard>;
  private readonly words;

  constructor(store: ReadStore, asked: Asked) {
    this.store = store;
    this.asked = asked;
    this.guard = summaryGuard(store, asked.made.audience);
    this.words = publicationCatalogues[asked.language].control.guard;
  }

  /** One paragraph, as edited: its numbers against the tables, its words by the guard. Composed ones have neither. */
  paragraph(paragraph: Paragraph, report: SummaryReport): Finding[] {
    if (paragraph.text === paragraph.composed) return [];
    return [...contradictions(paragraph, report), ...this.typedWords(paragraph)];
  }

  private typedWords({ id, text, composed, numbers }: Paragraph): Finding[] {
    const wordsOf = (template: string): string =>
      parseEditedProse(template, numbers)
        .pieces.map((piece) => (piece.kind === 'words' ? piece.text : piece.shown))
        .join('');
    const typed = wordsOf(text);
    const original = wordsOf(composed);
    const { blocked, doubtful } = this.guard.typed(typed, original);
    const isPublic = this.asked.made.audience === 'public';
    const added = isPublic ? changedPart(typed, original) : '';
    return [
      ...blocked.map((kind) => this.found(id, this.words.blocked, kind, true)),
      ...doubtful.map((kind) => this.found(id, this.words.confirm, kind, false)),
      ...(isPublic && this.guard.namesStructure(added) ? [{ paragraph: id, text: this.words.structure, blocking: true }] : []),
      ...(isPublic && this.guard.namesMonth(added) ? [{ paragraph: id, text: this.words.month, blocking: true }] : []),
    ];
  }

  /** Everything else: the vault's own names and labels, and then the finished document, string by string. */
  rest(report: SummaryReport): Finding[] {
    const { label, cellule, territorySectors } = readSettings(this.store);
    const { vocabulary, language } = this.asked;
    const names = variableWords(vocabulary, language);
    const labels: (readonly [place: string, text: string])[] = [
      [this.words.places.names, label],
      [this.words.places.names, cellule],
      ...territorySectors.map((sector) => [this.words.places.sectors, sector.label] as const),
      ...Object.entries(vocabulary).flatMap(([list, { codes }]) =>
        // A code is made from its label: it stands in the publication file.
        codes.flatMap((code) => [code.label, code.code.replaceAll('_', ' ')].map((text) => [names.variable(list), text] as const)),
      ),
    ];
    const found = labels.flatMap(([where, text]) =>
      this.guard.label(text).blocked.map((kind) => ({
        paragraph: WHOLE,
        text: fillTemplate(this.words.label, { where, kind: this.words.kinds[kind] }),
        blocking: true,
      })),
    );
    const exact = this.asked.made.kind !== 'guaranteed';
    const swept = new Set(stringsOf(report).flatMap((text) => this.guard.sweep(text).blocked));
    const sentence = exact ? this.words.row : this.words.whole;
    return unique([...found, ...[...swept].map((kind) => this.found(WHOLE, sentence, kind, true))]);
  }

  private found(paragraph: string, sentence: string, kind: GuardKind, blocking: boolean): Finding {
    return { paragraph, text: fillTemplate(sentence, { kind: this.words.kinds[kind] }), blocking };
  }

  /** Every finding of a composed summary. */
  all({ report, prose, typed }: ComposedSummary): Finding[] {
    const ofTemplate = typed.flatMap((paragraph) => this.paragraph(paragraph, report));
    return [
      ...prose.flatMap((paragraph) => this.paragraph(paragraph, report)),
      ...unique(
        ofTemplate.map((finding) => ({ ...finding, paragraph: WHOLE, text: fillTemplate(this.words.template, { finding: finding.text }) })),
      ),
      ...this.rest(report),
    ];
  }
}

/** What of an edited text is not in the composed one: without their common beginning and end, cut at words. */
function changedPart(text: string, composed: string): string {
  const [mine, theirs] = [text.split(/\s+/), composed.split(/\s+/)];
  let start = 0;
  while (start < mine.length && mine[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < mine.length - start && end < theirs.length - start && mine[mine.length - 1 - end] === theirs[theirs.length - 1 - end])
    end += 1;
  return mine.slice(start, mine.length - end).join(' ');
}

/** Every string of a report, wherever it stands: a field added tomorrow is read too. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
