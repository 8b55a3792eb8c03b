import { useMessages } from '#renderer/client/use-messages.ts';
import { TextAreaField } from '../fields/text-area-field.tsx';
import type { FactsPart } from './facts-part.ts';

/** The person's own wish; then facts, kept apart from opinions. */
export function WordsFields({ part }: { readonly part: FactsPart }) {
  const m = useMessages().facts;
  return (
    <>
      <TextAreaField label={m.personWish} {...part.field('personWish')} />
      <TextAreaField label={m.facts} description={m.factsHint} {...part.field('facts')} />
      <TextAreaField label={m.opinions} description={m.opinionsHint} {...part.field('opinions')} />
    </>
  );
}
