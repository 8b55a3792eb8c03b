import type { InputOf, NamesWith } from '#shared/contract/contract.ts';
import { type DraftFormState, useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { useDossier, useOpenDossier } from './dossier-store.ts';
import { inputSchemaOf } from '#renderer/client/input-schema.ts';

/** An input whose values may still be missing, as a form holds it; the operation's schema says what is. */
export type Loose<T> = T extends readonly (infer E)[]
  ? readonly Loose<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Loose<T[K]> }
    : T extends string
      ? string | null
      : T | null;

interface OperationFormOptions<N extends NamesWith<'write'>, V extends object> {
  /** The operation that the form sends; also the name of its draft. */
  readonly operation: N;
  /** The record it is about; the referral when absent. */
  readonly subject?: number;
  readonly initial: V;
  readonly toInput: (values: V) => Loose<InputOf<N>>;
  /** Where the values stand inside the input (`decision`). */
  readonly prefix?: string;
  readonly keepsDraft?: boolean;
}

/** Operations that are a step of the workflow: what they did can be undone at once. */
const steps: ReadonlySet<string> = new Set<NamesWith<'write'>>([
  'steps.assess',
  'steps.decline',
  'steps.decideLevel1',
  'steps.escalate',
  'steps.postpone',
  'steps.decideLevel2',
  'steps.watch',
  'steps.wake',
  'steps.close',
  'steps.withdraw',
]);

/** A form that sends one operation about the open referral, then closes its panel; the page is read again. */
export function useOperationForm<N extends NamesWith<'write'>, V extends object>(options: OperationFormOptions<N, V>): DraftFormState<V> {
  const { operation, toInput, prefix, keepsDraft } = options;
  const dossier = useOpenDossier();
  const { write, takeStep, closePanel } = useDossier.getState();
  return useDraftForm<V>({
    form: operation,
    subject: String(options.subject ?? dossier.id),
    referralId: dossier.id,
    initial: options.initial,
    schema: inputSchemaOf(operation),
    toInput,
    // The schema has been asked before: nothing is missing any more.
    submit: (values) => (steps.has(operation) ? takeStep : write)(operation, toInput(values) as unknown as InputOf<N>),
    onDone: () => void closePanel(),
    ...(prefix === undefined ? {} : { prefix }),
    ...(keepsDraft === undefined ? {} : { keepsDraft }),
  });
}
