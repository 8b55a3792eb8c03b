import { Select } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';
import { dropdownProps } from './dropdown.ts';
import type { FieldProps } from './field.ts';
import { FieldLabel } from './field-label.tsx';
import { filterChoices } from './filter-choices.ts';
import { takeHighlighted, takeOnEnter } from './take-highlighted.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceSelectProps extends FieldProps<string | null> {
  readonly choices: readonly Choice[];
  /** What stands there as long as nothing is chosen; « Non renseigné » by default. */
  readonly emptyLabel?: string;
}

/** The value of the option that stands for `null`; no code can be it (codes have no space). */
const NOTHING = 'not recorded';

/** One of a list, found by typing (accents do not matter); leaving the field takes the highlighted choice. `null` is a choice too. */
export function ChoiceSelect({ label, value, onChange, choices, error, required, description, emptyLabel, ...rest }: ChoiceSelectProps) {
  const m = useMessages();
  const nothing = emptyLabel ?? m.common.notRecorded;
  const chosen = choices.find((choice) => choice.value === value)?.label ?? '';
  const [search, setSearch] = useState(chosen);
  const typing = search !== '' && search !== chosen;
  return (
    <Select
      {...rest}
      label={<FieldLabel label={label} required={required} />}
      description={description}
      error={error}
      aria-required={required || undefined}
      placeholder={nothing}
      data={[...choices, ...(required ? [] : [{ value: NOTHING, label: nothing }])]}
      value={value}
      onChange={(next) => onChange(next === NOTHING ? null : next)}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      selectFirstOptionOnChange={typing}
      autoSelectOnBlur={typing}
      onKeyDown={(event) => takeHighlighted(event, typing)}
      wrapperProps={{ onKeyDown: (event: KeyboardEvent) => takeOnEnter(event, typing) }}
      openOnFocus={false}
      filter={filterChoices}
      nothingFoundMessage={m.common.none}
      allowDeselect={false}
      clearable={!required && value !== null}
      clearButtonProps={{ 'aria-label': `${m.common.select.clear} : ${label}`, tabIndex: -1 }}
      comboboxProps={dropdownProps()}
      maxDropdownHeight={320}
      autoComplete="off"
    />
  );
}
