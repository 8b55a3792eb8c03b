import type { DraftFormState, FieldBinding } from '../form/use-draft-form.ts';

/** One object inside a form's values (`facts`, `referrer`), seen as a form of its own; errors are found at `facts.context`. */
export interface FormPart<T extends object> {
  readonly values: T;
  /** Changes several values at once. */
  readonly patch: (changed: Partial<T>) => void;
  readonly field: <K extends keyof T & string>(name: K) => FieldBinding<T[K]>;
}

/** The part `key` of a form. Two changes in one event go through one `patch`: each call starts from the values of the last render. */
export function formPart<V extends object, K extends keyof V & string>(form: DraftFormState<V>, key: K): FormPart<V[K] & object> {
  type Part = V[K] & object;
  const values = form.values[key] as Part;
  const patch = (changed: Partial<Part>) => form.set(key, { ...values, ...changed });
  return {
    values,
    patch,
    field: (name) => ({
      name: `${key}.${name}`,
      value: values[name],
      onChange: (value) => patch({ [name]: value } as unknown as Partial<Part>),
      error: form.error(`${key}.${name}`),
    }),
  };
}
