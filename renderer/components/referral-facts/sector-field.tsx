import { useSession } from '#renderer/client/session.ts';
import { ChoiceSelect } from '../fields/choice-select.tsx';
import type { FieldProps } from '../fields/field.ts';

/** A sector of the territory, as the settings name them; one that a record already has stays among the choices. */
export function SectorField(field: FieldProps<string | null>) {
  const sectors = useSession((session) => session.settings?.territorySectors) ?? [];
  const known = sectors.map((sector) => ({ value: sector.code, label: sector.label }));
  const choices =
    field.value === null || known.some((each) => each.value === field.value)
      ? known
      : [...known, { value: field.value, label: field.value }];
  return <ChoiceSelect {...field} choices={choices} />;
}
