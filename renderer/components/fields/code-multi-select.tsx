import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import type { ListFieldProps } from './field.ts';
import { dropdownProps } from './dropdown.ts';
import { FieldLabel } from './field-label.tsx';
import { filterChoices } from './filter-choices.ts';
import { takeHighlighted } from './take-highlighted.ts';
import { useChoices } from './use-choices.ts';

interface CodeMultiSelectProps extends ListFieldProps<string> {
  readonly list: CodeListName;
  /** Values that are chosen elsewhere (the dominant problem) and not offered here. */
  readonly without?: readonly (string | null)[];
}

const none: readonly string[] = [];

/** Several values of a code list, found by typing; Backspace takes the last one away. */
export function CodeMultiSelect({
  list,
  without = none,
  label,
  value,
  onChange,
  error,
  required,
  description,
  ...rest
}: CodeMultiSelectProps) {
  const m = useMessages();
  const choices = useChoices(list, value).filter((choice) => value.includes(choice.value) || !without.includes(choice.value));
  const [search, setSearch] = useState('');
  return (
    <MultiSelect
      {...rest}
      label={<FieldLabel label={label} required={required} />}
      description={description}
      error={error}
      aria-required={required || undefined}
      placeholder={value.length === 0 ? m.common.notRecorded : ''}
      data={choices}
      value={[...value]}
      onChange={onChange}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      selectFirstOptionOnChange={search !== ''}
      onKeyDown={(event) => takeHighlighted(event, search !== '')}
      openOnFocus={false}
      hidePickedOptions
      filter={filterChoices}
      nothingFoundMessage={m.common.none}
      comboboxProps={dropdownProps()}
      maxDropdownHeight={320}
    />
  );
}
