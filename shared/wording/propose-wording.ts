import { listInSentence, lowerFirst, nameInSentence } from './name-in-sentence.ts';

/** An orientation, its code and its French label in this vault, and the names of its structures. */
export interface WordingOrientation {
  readonly type: string;
  readonly label: string;
  readonly targets: readonly string[];
  /** Who drives it; `null`: the cellule's coordination, which is not said. */
  readonly driver: string | null;
}

/** An action whose label is that of a code: the words of others are never proposed for publication. */
export interface WordingAction {
  readonly label: string;
  readonly owner: string | null;
  /** French label of its recurrence (« Une fois par an »); `null` for a single one. */
  readonly recurrence: string | null;
}

export interface WordingFacts {
  /** The main one first. */
  readonly orientations: readonly WordingOrientation[];
  readonly actions: readonly WordingAction[];
  /** French labels of the levers. */
  readonly levers: readonly string[];
  /** Names of the structures invited to the meeting. */
  readonly invited: readonly string[];
  readonly meetingCancelled: boolean;
}

export interface ProposedWording {
  /** Empty when nothing coded says what was decided. */
  readonly publicWording: string;
  readonly publicNote: string | null;
}

/**
 * The two sentences of a decision that may leave the cellule, in French, from coded values only; the coordinator reviews them.
 * The main orientation (else the actions, else the levers) makes the wording; the other orientations, a cancelled meeting and the
 * invited members make the note. Style of the published tables: « Mise en lien avec CHL et DAC-PTA ».
 * Source: CLSM de Poitiers, bilan 2022, table of the referrals.
 */
export function proposeWording(facts: WordingFacts): ProposedWording {
  const [main, ...others] = facts.orientations;
  const actions = facts.actions.map(wordingOfAction);
  const wording = main ? wordingOfOrientation(main) : actions.length > 0 ? inOneSentence(actions) : inOneSentence(facts.levers);
  const note = [
    ...others.map(wordingOfOrientation),
    ...(main ? actions : []),
    ...(facts.meetingCancelled ? ['Réunion de cellule annulée'] : []),
    ...(facts.invited.length > 0 ? [`Membres invités\u00a0: ${facts.invited.join(', ')}`] : []),
  ];
  return { publicWording: wording, publicNote: note.length > 0 ? note.join('\u00a0; ') : null };
}

function wordingOfOrientation({ type, label, targets, driver }: WordingOrientation): string {
  switch (type) {
    case 'relay':
      return `${stem(label)}${toward('vers', targets)}`;
    case 'dac':
      return targets.length > 0 ? `Orientation${toward('vers', targets)}` : label;
    case 'other_body':
      return targets.length > 0 ? `Orientation${toward('vers', targets)}` : 'Orientation vers une autre instance';
    case 'concertation':
      // Whoever drives a concertation holds it together with those whom it names.
      return driver === null ? label + toward('avec', targets) : label + by([driver, ...targets]);
    case 'other':
      return `Autre orientation${toward('avec', targets)}${driver === null ? '' : by([driver])}`;
    default:
      return `${targets.length > 0 ? stem(label) : label}${driver === null ? '' : by([driver])}${toward('avec', targets)}`;
  }
}

function wordingOfAction({ label, owner, recurrence }: WordingAction): string {
  return label + (owner === null ? '' : by([owner])) + (recurrence === null ? '' : ` ${lowerFirst(recurrence)}`);
}

/** « Mise en lien avec un partenaire » without the partner whom the names will say. */
function stem(label: string): string {
  return label.replace(/ (?:avec|vers) une? .*$/u, '');
}

function toward(preposition: 'avec' | 'vers', names: readonly string[]): string {
  return names.length === 0 ? '' : ` ${preposition} ${listInSentence(names.map((name) => nameInSentence(name, 'bare')))}`;
}

function by(names: readonly string[]): string {
  return ` par ${listInSentence(names.map((name) => nameInSentence(name, 'with article')))}`;
}

function inOneSentence(parts: readonly string[]): string {
  return parts.map((part, index) => (index === 0 ? part : lowerFirst(part))).join(', ');
}
