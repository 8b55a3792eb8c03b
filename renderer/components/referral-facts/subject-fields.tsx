import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeMultiSelect } from '../fields/code-multi-select.tsx';
import { CodeSelect } from '../fields/code-select.tsx';
import type { FactsPart } from './facts-part.ts';

/** What it is about: the context, the dominant problem and those that go with it. */
export function SubjectFields({ part }: { readonly part: FactsPart }) {
  const m = useMessages().facts;
  return (
    <>
      <CodeSelect list="context" label={m.context} {...part.field('context')} other={part.field('contextOther')} />
      <CodeSelect list="problem" label={m.dominantProblem} {...part.field('dominantProblem')} other={part.field('problemOther')} />
      <CodeMultiSelect
        list="problem"
        label={m.associatedProblems}
        without={[part.values.dominantProblem]}
        {...part.field('associatedProblems')}
      />
    </>
  );
}
