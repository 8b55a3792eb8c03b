import type { OutputOf } from '#shared/contract/contract.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { Language } from '#shared/dates/language.ts';
import { fillTemplate } from '#shared/messages/fill-template.ts';
import { type PublicationWords, publicationCatalogues } from '#shared/messages/publication-catalogue.ts';
import type { Explanation, Light, RefusalReason } from '#shared/publication/explanation.ts';
import type { Exposure } from '#db/engine/exposure.ts';
import type { VariableWords } from './variable-words.ts';

type Prepared = OutputOf<'publication.prepared'>;
type Params = Readonly<Record<string, string | number>>;

/** One of a sentence's forms, by a number. French counts zero as singular. */
export function byCount(
  forms: { readonly one: string; readonly other: string },
  count: number,
  language: Language,
  params: Params = {},
): string {
  const singular = language === 'fr' ? count < 2 : count === 1;
  return fillTemplate(singular ? forms.one : forms.other, { count, ...params });
}

/** The engine's codes in sentences. */
export class ControlSentences {
  private readonly language: Language;
  private readonly words: PublicationWords;
  private readonly names: VariableWords;
  private readonly threshold: number;

  constructor(language: Language, names: VariableWords, threshold: number) {
    this.language = language;
    this.words = publicationCatalogues[language];
    this.names = names;
    this.threshold = threshold;
  }

  light({ question, holds, count, detail }: Light): Prepared['lights'][number] {
    const said = this.words.lights[question];
    return { question, holds, text: fillTemplate(holds ? said.holds : said.fails, { count, detail }) };
  }

  /** The three lights of a total that stands alone. */
  totalOnly(earlier: number, holds: boolean): Prepared['lights'] {
    const said = this.words.control.totalOnly;
    return (['individualisation', 'correlation', 'inference'] as const).map((question) => ({
      question,
      holds,
      text: fillTemplate(said[question], { threshold: this.threshold, earlier }),
    }));
  }

  /** The three lights of exact tables. */
  exposed({ small, least, alone, telling, proven }: Exposure): Prepared['lights'] {
    const said = this.words.control.open;
    const params = { threshold: this.threshold, count: small, least, alone };
    return [
      {
        question: 'individualisation',
        holds: small === 0 && alone === 0,
        text: fillTemplate(small === 0 ? said.individualisationHolds : said.individualisation, params),
      },
      // A row a situation ties all its characteristics together, whatever the tables are.
      { question: 'correlation', holds: false, text: said.correlation },
      {
        question: 'inference',
        holds: telling === 0 && proven,
        text: telling === 0 ? said.inferenceHolds : fillTemplate(said.inference, { count: telling }),
      },
    ];
  }

  /** What the control would have refused, for the audit and for every page of the document. */
  findings({ numbers, small, least, alone, telling, proven }: Exposure): string[] {
    const said = this.words.control.open.findings;
    return [
      ...(small > 0 ? [fillTemplate(said.small, { count: small, numbers, threshold: this.threshold, least })] : []),
      ...(alone > 0 ? [fillTemplate(said.alone, { count: alone })] : []),
      ...(telling > 0 ? [fillTemplate(said.telling, { count: telling })] : []),
      ...(small === 0 && !proven ? [said.unproven] : []),
      said.rows,
    ];
  }

  controlled(numbers: number, earlier: number): string {
    const { total, none, ...forms } = this.words.control.controlled;
    if (numbers < 2) return total;
    return earlier === 0 ? fillTemplate(none, { numbers }) : byCount(forms, earlier, this.language, { numbers });
  }

  get uncontrolled(): string {
    return this.words.control.uncontrolled;
  }

  frozen(since: string): string {
    return fillTemplate(this.words.control.frozen, { date: formatDate(since, this.language) });
  }

  refusal({ code, count, since }: RefusalReason): string {
    return byCount(this.words.refusals[code], count, this.language, { date: formatDate(since, this.language) });
  }

  ledgerFails(reason: string): string {
    return fillTemplate(this.words.control.ledgerFails, { reason });
  }

  /** What was regrouped and why. Codes of a list that are not shown (levers, orientations) stand in one sentence a list. */
  regroupings(explanations: readonly Explanation[]): Prepared['regroupings'] {
    const { lists, others } = this.byList(explanations);
    const remedies = (['pool_years', 'leave_out'] as const).map((kind) => ({ kind, text: this.words.remedies[kind] }));
    return [
      ...others.map((explanation) => this.regrouping(explanation)),
      ...lists.map(({ names, params }) => ({
        text: fillTemplate(this.words.control.flags, { threshold: this.threshold, ...params }),
        variables: names,
        remedies,
      })),
    ];
  }

  /** The same for the readers of the document: what was done, without a number of persons. */
  printed(explanations: readonly Explanation[]): string[] {
    const { lists, others } = this.byList(explanations);
    return [
      ...others.map((explanation) => this.printedOne(explanation)),
      ...lists.map(({ params }) => fillTemplate(this.words.control.regrouped.flags, params)),
    ];
  }

  private byList(explanations: readonly Explanation[]) {
    const lists = new Map<string, string[]>();
    const others = explanations.filter((explanation) => {
      if (explanation.code !== 'variable_not_shown' || !explanation.variable.includes(':')) return true;
      const [list = ''] = explanation.variable.split(':');
      lists.set(list, [...(lists.get(list) ?? []), explanation.variable]);
      return false;
    });
    return {
      others,
      lists: [...lists].map(([list, names]) => ({
        names,
        params: {
          variable: this.names.variable(list),
          codes: this.names.codes(
            list,
            names.map((name) => name.slice(list.length + 1)),
          ),
        },
      })),
    };
  }

  private regrouping(explanation: Explanation): Prepared['regroupings'][number] {
    const { code, remedies } = explanation;
    const { variables, params } = this.about(explanation);
    return {
      text: fillTemplate(this.words.explanations[code], { threshold: this.threshold, ...params }),
      variables: [...variables],
      remedies: remedies.map((kind) => ({ kind, text: this.words.remedies[kind] })),
    };
  }

  private printedOne(explanation: Explanation): string {
    const said = this.words.control.regrouped;
    const { params } = this.about(explanation);
    switch (explanation.code) {
      case 'regrouped_small':
      case 'regrouped_with_larger':
      case 'regrouped_by_hand':
        return fillTemplate(said.merged, params);
      case 'variable_not_shown':
        return fillTemplate(said.variable, params);
      case 'cross_coarsened':
        return fillTemplate(said.coarser, params);
      case 'cross_too_small':
      case 'cross_not_proven':
        return fillTemplate(said.cross, params);
      case 'classes_left_out':
        return said.classes;
      case 'total_only_too_few':
      case 'total_only_not_proven':
      case 'total_only_overlap':
        return said.total;
    }
  }

  private about(explanation: Explanation): { readonly variables: readonly string[]; readonly params: Params } {
    switch (explanation.code) {
      case 'regrouped_small':
      case 'regrouped_with_larger':
      case 'regrouped_by_hand': {
        const { variable, codes } = explanation;
        return { variables: [variable], params: { codes: this.names.codes(variable, codes), variable: this.names.variable(variable) } };
      }
      case 'variable_not_shown':
        return { variables: [explanation.variable], params: { variable: this.names.variable(explanation.variable) } };
      case 'cross_coarsened':
      case 'cross_too_small':
      case 'cross_not_proven':
      case 'classes_left_out':
        return { variables: explanation.variables, params: { variables: this.names.variables(explanation.variables) } };
      case 'total_only_too_few':
        return { variables: [], params: { persons: explanation.persons, needed: explanation.needed } };
      case 'total_only_not_proven':
        return { variables: [], params: {} };
      case 'total_only_overlap':
        return { variables: [], params: { date: formatDate(explanation.since, this.language) } };
    }
  }
}
