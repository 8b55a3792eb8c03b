import type { Messages } from '#shared/messages/catalogue.ts';
import type { DueKind } from '#shared/workflow/due.ts';

interface DueInWords {
  readonly kind: DueKind;
  /** Code of an orientation or of a lever, or an action's own label. */
  readonly label: string | null;
}

/**
 * What waits, in words: made of coded values and of the label that the coordination gave to an action; never an identity.
 * @param label the label of a code of the vault's lists
 */
export function dueText(due: DueInWords, m: Messages, label: (list: 'orientation' | 'lever', code: string) => string): string {
  const words = m.today.dues;
  switch (due.kind) {
    case 'feedback':
      return due.label === null ? words.feedbackUnnamed : words.feedback(label('orientation', due.label));
    case 'action':
      return due.label === null ? words.actionUnnamed : words.action(due.label);
    case 'watch':
      return due.label === null ? words.watch : words.watchLever(label('lever', due.label));
    case 'tell':
      return words.tell;
    case 'consent':
      return words.consent;
  }
}
