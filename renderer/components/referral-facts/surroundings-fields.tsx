import { useMessages } from '#renderer/client/use-messages.ts';
import { StructuresField } from '../fields/structures-field.tsx';
import { TextAreaField } from '../fields/text-area-field.tsx';
import type { FactsPart } from './facts-part.ts';

/** Who is already around the person, and what was tried. */
export function SurroundingsFields({ part }: { readonly part: FactsPart }) {
  const m = useMessages().facts;
  return (
    <>
      <StructuresField label={m.involvedStructures} {...part.field('involvedStructures')} />
      <TextAreaField label={m.involvedText} {...part.field('involvedText')} />
      <TextAreaField label={m.tried} {...part.field('tried')} />
    </>
  );
}
