import { Pill } from '@mantine/core';
import { useStructures } from '#renderer/client/structures.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import type { ListFieldProps } from './field.ts';
import { StructureSearch } from './structure-search.tsx';

/** Several structures of the directory, in the order in which they were chosen. */
export function StructuresField({ value, onChange, ...field }: ListFieldProps<number>) {
  const m = useMessages();
  const all = useStructures((structures) => structures.all);
  const nameOf = (id: number) => all.find((structure) => structure.id === id)?.name ?? '';
  return (
    <StructureSearch
      {...field}
      shown=""
      without={value}
      onPick={(id) => onChange([...value.filter((each) => each !== id), id])}
      chosen={
        value.length > 0 && (
          <ul className="structures-chosen" aria-label={field.label}>
            {value.map((id) => (
              <li key={id}>
                <Pill
                  withRemoveButton
                  disabled={field.disabled ?? false}
                  onRemove={() => onChange(value.filter((each) => each !== id))}
                  removeButtonProps={{ 'aria-label': m.common.select.removeValue(nameOf(id)), 'aria-hidden': false, tabIndex: 0 }}
                >
                  {nameOf(id)}
                </Pill>
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
