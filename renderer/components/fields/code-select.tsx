import { OTHER } from '#shared/code-lists/code.ts';
import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceSelect } from './choice-select.tsx';
import type { FieldBinding } from '../form/use-draft-form.ts';
import type { FieldProps } from './field.ts';
import { TextField } from './text-field.tsx';
import { useChoices } from './use-choices.ts';

interface CodeSelectProps extends FieldProps<string | null> {
  readonly list: CodeListName;
  /** The text that says what « Autre » means; shown when that is chosen. */
  readonly other?: FieldBinding<string | null>;
}

/** One value of a code list of the vault; `null` is « Non renseigné ». */
export function CodeSelect({ list, other, ...field }: CodeSelectProps) {
  const m = useMessages();
  const choices = useChoices(list, field.value === null ? [] : [field.value]);
  return (
    <>
      <ChoiceSelect {...field} choices={choices} />
      {other && field.value === OTHER && <TextField label={m.common.specify} {...other} />}
    </>
  );
}
