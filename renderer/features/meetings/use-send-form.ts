import { useRef } from 'react';
import type { InputOf, NamesWith, OutputOf } from '#shared/contract/contract.ts';
import { call } from '#renderer/client/call.ts';
import { inputSchemaOf } from '#renderer/client/input-schema.ts';
import { type DraftFormState, useDraftForm } from '#renderer/components/form/use-draft-form.ts';

interface SendFormOptions<N extends NamesWith<'write'>, V extends object> {
  /** The operation that the form sends; also the name of its draft. */
  readonly operation: N;
  /** The record it is about; empty for a new one. */
  readonly subject: string;
  readonly initial: V;
  /** What is sent; values may still be missing, the operation's schema says which. */
  readonly toInput: (values: V) => unknown;
  /** Where the values stand inside the input (`participant`): errors are given back without it. */
  readonly prefix?: string;
  readonly onDone: (answer: OutputOf<N>) => void;
}

/** A form that sends one operation; its draft is kept while it is typed. */
export function useSendForm<N extends NamesWith<'write'>, V extends object>(options: SendFormOptions<N, V>): DraftFormState<V> {
  const { operation, subject, initial, toInput, prefix, onDone } = options;
  const answer = useRef<OutputOf<N> | undefined>(undefined);
  return useDraftForm<V>({
    form: operation,
    subject,
    initial,
    schema: inputSchemaOf(operation),
    toInput,
    // The schema has been asked before: nothing is missing any more.
    submit: async (values) => {
      answer.current = await call(operation, toInput(values) as InputOf<N>);
    },
    onDone: () => {
      if (answer.current !== undefined) onDone(answer.current);
    },
    ...(prefix === undefined ? {} : { prefix }),
  });
}
