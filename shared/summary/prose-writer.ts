import type { Language } from '#shared/dates/language.ts';
import { groupDigits } from '#shared/messages/plural.ts';
import type { Figure } from './figure.ts';
import { type ComposedProse, isSound, type LockedNumber, markerOf, parseEditedProse, renderProse } from './prose.ts';
import type { ReportBlock } from './report.ts';

/** A paragraph of the report with its template, as `publication.prepared` answers it. */
export interface WrittenProse extends ComposedProse {
  /** The template as it is now: the coordinator's, or the composed one. */
  readonly text: string;
}

/** Writes paragraphs with locked numbers, and takes the edited ones where they are sound. */
export class ProseWriter {
  readonly written: WrittenProse[] = [];
  private readonly language: Language;
  private readonly edited: Readonly<Record<string, string>>;

  constructor(language: Language, edited: Readonly<Record<string, string>>) {
    this.language = language;
    this.edited = edited;
  }

  /**
   * One paragraph. An edited one that names a number which no longer exists (a draft of other figures) falls back to the composed one.
   * @param compose makes the template; `figure` locks a number under a name of its own in the paragraph
   */
  paragraph(id: string, compose: (figure: (name: string, value: number) => Figure) => string): ReportBlock {
    const numbers: LockedNumber[] = [];
    const composed = compose((name, value) => {
      const marker = markerOf(name);
      if (!numbers.some((number) => number.id === name)) numbers.push({ id: name, shown: groupDigits(value, this.language) });
      return { value, text: marker };
    });
    // A sentence that says « aucune » has no number to lock.
    const used = numbers.filter((number) => composed.includes(markerOf(number.id)));
    const edited = this.edited[id];
    const text = edited !== undefined && isSound(parseEditedProse(edited, used)) ? edited : composed;
    this.written.push({ id, composed, text, numbers: used });
    return { type: 'paragraph', id, text: renderProse(text, used) ?? '' };
  }
}
