import type { DraftFormState, FieldBinding } from '#renderer/components/form/use-draft-form.ts';

/** The lines of a form (`orientations`), each with its own fields; errors are found at `orientations.0.targets`. */
export interface FormRows<R extends object> {
  readonly items: readonly R[];
  readonly add: (row: R) => void;
  readonly remove: (index: number) => void;
  /** Fields of one line. */
  readonly fieldOf: (index: number) => <K extends keyof R & string>(name: K) => FieldBinding<R[K]>;
}

type RowsOf<V, K extends keyof V> = V[K] extends readonly (infer R extends object)[] ? R : never;

/** The lines that a form keeps under `key`. */
export function formRows<V extends object, K extends keyof V & string>(form: DraftFormState<V>, key: K): FormRows<RowsOf<V, K>> {
  type Row = RowsOf<V, K>;
  const items = form.values[key] as readonly Row[];
  const put = (rows: readonly Row[]) => form.set(key, rows as V[K]);
  return {
    items,
    add: (row) => put([...items, row]),
    remove: (index) => put(items.filter((_, each) => each !== index)),
    fieldOf: (index) => (name) => ({
      name: `${key}.${index}.${name}`,
      value: (items[index] as Row)[name],
      onChange: (value) => put(items.map((row, each) => (each === index ? { ...row, [name]: value } : row))),
      error: form.error(`${key}.${index}.${name}`),
    }),
  };
}
