import { useMessages } from '#renderer/client/use-messages.ts';
import { StructureField } from '../fields/structure-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import type { FormPart } from './form-part.ts';
import type { ReferrerValues } from './values.ts';
import './referral-facts.css';

/** Who asks: the structure (necessary), and the person there, their function, where to call back. */
export function ReferrerFields({ part, autoFocus = false }: { readonly part: FormPart<ReferrerValues>; readonly autoFocus?: boolean }) {
  const m = useMessages().facts.referrer;
  return (
    <div className="field-grid">
      <StructureField label={m.structure} required autoFocus={autoFocus} {...part.field('structureId')} />
      <TextField label={m.person} {...part.field('person')} />
      <TextField label={m.role} {...part.field('role')} />
      <TextField label={m.callBack} {...part.field('callBack')} />
    </div>
  );
}
