import { useStructures } from '#renderer/client/structures.ts';
import type { FieldProps, ListFieldProps } from './field.ts';
import { StructureSearch } from './structure-search.tsx';
import { StructuresField } from './structures-field.tsx';

type StructureFieldProps =
  | (FieldProps<number | null> & { readonly multiple?: false })
  | (ListFieldProps<number> & { readonly multiple: true });

/** One structure of the directory, or several, found under any of their names. */
export function StructureField(props: StructureFieldProps) {
  if (props.multiple === true) {
    const { multiple: _, ...field } = props;
    return <StructuresField {...field} />;
  }
  const { multiple: _, ...field } = props;
  return <OneStructureField {...field} />;
}

function OneStructureField({ value, onChange, ...field }: FieldProps<number | null>) {
  const shown = useStructures((structures) => structures.all.find((structure) => structure.id === value)?.name ?? '');
  return (
    <StructureSearch
      {...field}
      shown={shown}
      without={none}
      onPick={onChange}
      onClear={value === null ? undefined : () => onChange(null)}
    />
  );
}

const none: readonly number[] = [];
