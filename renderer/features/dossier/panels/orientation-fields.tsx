import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeSelect } from '#renderer/components/fields/code-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { StructureField } from '#renderer/components/fields/structure-field.tsx';
import { StructuresField } from '#renderer/components/fields/structures-field.tsx';
import type { FieldBinding } from '#renderer/components/form/use-draft-form.ts';
import type { OrientationValues } from './decide1-values.ts';

interface OrientationFieldsProps {
  readonly field: <K extends keyof OrientationValues & string>(name: K) => FieldBinding<OrientationValues[K]>;
  readonly autoFocus: boolean;
}

/** One orientation: its type, towards whom, driven by whom, its feedback due on. */
export function OrientationFields({ field, autoFocus }: OrientationFieldsProps) {
  const m = useMessages().dossier.decide1;
  return (
    <>
      <CodeSelect list="orientation" label={m.type} required autoFocus={autoFocus} {...field('type')} other={field('typeOther')} />
      <StructuresField label={m.targets} {...field('targets')} />
      <div className="field-grid">
        <StructureField label={m.driver} description={m.driverHint} {...field('driverId')} />
        <DateField label={m.feedbackDueOn} {...field('feedbackDueOn')} />
      </div>
    </>
  );
}
