/** What every field takes, whatever it holds. */
export interface FieldProps<T> {
  /** Name of the value in its form; tests and drafts know the field by it. */
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly description?: string | undefined;
  /** What is wrong, shown beside the field. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A field of several values: it reads a list that it may not change, and gives a new one. */
export interface ListFieldProps<T> extends Omit<FieldProps<readonly T[]>, 'onChange'> {
  readonly onChange: (value: T[]) => void;
}

/** A field of a text: it shows `null` as empty, and always gives a text. */
export interface TextProps extends Omit<FieldProps<string | null>, 'onChange'> {
  readonly onChange: (value: string) => void;
}
