import type { CodeListName } from '#shared/code-lists/code-lists.ts';

/** How a field of the form is filled in: a line, a box of some lines, or one of a list (boxes to tick on paper). */
export type IntakeReading =
  | { readonly as: 'line' }
  | { readonly as: 'date' }
  | { readonly as: 'box'; readonly lines: number }
  | { readonly as: 'code'; readonly list: CodeListName };

export interface IntakeField {
  /** Name of its content control in the document, and of the value in the form « Nouvelle saisine ». */
  readonly tag: IntakeTag;
  readonly reading: IntakeReading;
}

export type IntakeTag =
  | 'receivedOn'
  | 'structure'
  | 'person'
  | 'role'
  | 'callBack'
  | 'context'
  | 'request'
  | 'dominantProblem'
  | 'gender'
  | 'ageBand'
  | 'housing'
  | 'protection'
  | 'knownToPsychiatry'
  | 'involvedText'
  | 'tried'
  | 'urgent'
  | 'facts'
  | 'opinions'
  | 'personWish';

const code = (list: CodeListName): IntakeReading => ({ as: 'code', list });

/**
 * The fiche de saisine: one list of fields for paper, for the document to be filled in, and for reading it back. It asks for nothing that names
 * the person: their agreement comes first, and is noted by the coordinator.
 */
export const intakeSections: readonly {
  readonly section: 'referrer' | 'request' | 'person' | 'surroundings' | 'words';
  readonly fields: readonly IntakeField[];
}[] = [
  {
    section: 'referrer',
    fields: [
      { tag: 'receivedOn', reading: { as: 'date' } },
      { tag: 'structure', reading: { as: 'line' } },
      { tag: 'person', reading: { as: 'line' } },
      { tag: 'role', reading: { as: 'line' } },
      { tag: 'callBack', reading: { as: 'line' } },
    ],
  },
  {
    section: 'request',
    fields: [
      { tag: 'request', reading: { as: 'box', lines: 4 } },
      { tag: 'context', reading: code('context') },
      { tag: 'urgent', reading: code('yesNoUnknown') },
    ],
  },
  {
    section: 'person',
    fields: [
      { tag: 'gender', reading: code('gender') },
      { tag: 'ageBand', reading: code('ageBand') },
      { tag: 'dominantProblem', reading: code('problem') },
      { tag: 'housing', reading: code('housing') },
      { tag: 'protection', reading: code('protection') },
      { tag: 'knownToPsychiatry', reading: code('knownToPsychiatry') },
    ],
  },
  {
    section: 'surroundings',
    fields: [
      { tag: 'involvedText', reading: { as: 'box', lines: 3 } },
      { tag: 'tried', reading: { as: 'box', lines: 4 } },
    ],
  },
  {
    section: 'words',
    fields: [
      { tag: 'facts', reading: { as: 'box', lines: 8 } },
      { tag: 'opinions', reading: { as: 'box', lines: 4 } },
      { tag: 'personWish', reading: { as: 'box', lines: 3 } },
    ],
  },
];

export const intakeFields: readonly IntakeField[] = intakeSections.flatMap(({ fields }) => fields);
