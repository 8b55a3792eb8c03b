import type { Publication, PublishedKey } from '#shared/publication/publication-format.ts';
import type { SummaryIndicatorWords } from '#shared/messages/summary-indicators-catalogue.ts';
import type { SummaryReportWords } from '#shared/messages/summary-report-catalogue.ts';
import type { Vocabulary, VocabularyCode, VocabularyList } from './compose-input.ts';
import { type GroupLabel, groupLabel } from './group-label.ts';
import { isIndicator, type IndicatorName } from './indicators.ts';
import { lowerFirst, plainLabel } from './join-words.ts';

/** A dimension of the publication taken apart: the list it is of, and the one code where it is a yes/no dimension. */
export interface ReadDimension {
  readonly indicator: IndicatorName;
  readonly flag: string | null;
}

/**
 * @returns what a dimension's name says: `lever:joint_visit` is the code `joint_visit` of `lever`
 * @throws RangeError for a name that is no indicator
 */
export function readDimension(name: string): ReadDimension {
  const colon = name.indexOf(':');
  const indicator = colon === -1 ? name : name.slice(0, colon);
  if (!isIndicator(indicator)) throw new RangeError(`no indicator of the name ${indicator}`);
  return { indicator, flag: colon === -1 ? null : name.slice(colon + 1) };
}

/** Words of what a publication shows: its dimensions and its groups. */
export class PublishedWords {
  private readonly publication: Publication;
  private readonly vocabulary: Vocabulary;
  private readonly families: SummaryIndicatorWords['families'];
  private readonly words: SummaryReportWords;

  constructor(publication: Publication, vocabulary: Vocabulary, families: SummaryIndicatorWords['families'], words: SummaryReportWords) {
    this.publication = publication;
    this.vocabulary = vocabulary;
    this.families = families;
    this.words = words;
  }

  /** « Type de saisissant »; « Visite à domicile conjointe » for a yes/no dimension. */
  dimension(name: string): string {
    const { indicator, flag } = readDimension(name);
    return flag === null ? this.list(indicator).label : this.code(indicator, flag);
  }

  /** A label of one code. */
  code(indicator: IndicatorName, code: string): string {
    const entry = this.list(indicator).codes.find((each) => each.code === code);
    if (entry === undefined) throw new RangeError(`no label for ${indicator} ${code}`);
    return plainLabel(entry.label);
  }

  /** A group of a dimension's codes; of a yes/no dimension: its label, or « sans … ». `*`: everything. */
  group(name: string, key: PublishedKey): GroupLabel {
    const plain = (label: string): GroupLabel => ({ label, merged: false, contents: null, vague: false });
    if (key === '*') return plain(this.words.group.everything);
    const { indicator, flag } = readDimension(name);
    if (flag !== null) {
      const label = this.code(indicator, flag);
      return plain(key.length === 1 && key[0] === 'yes' ? label : this.words.group.without(lowerFirst(label)));
    }
    return groupLabel(key, this.codes(indicator), this.publication.dims[name] ?? key, this.families, this.words.group);
  }

  /** The codes of a list as a report words them. */
  private codes(indicator: IndicatorName): readonly VocabularyCode[] {
    return this.list(indicator).codes.map((code) => ({ ...code, label: plainLabel(code.label) }));
  }

  /**
   * The list of an indicator.
   * @throws RangeError when the vocabulary does not have it
   */
  list(indicator: IndicatorName): VocabularyList {
    const list = this.vocabulary[indicator];
    if (list === undefined) throw new RangeError(`no words for ${indicator}`);
    return list;
  }
}
