import type { ReactNode } from 'react';
import { Missing } from './missing.tsx';

/** One line of a list of facts: its name and its value, « Non renseigné » when there is none. */
export function Fact({ term, children }: { readonly term: string; readonly children?: ReactNode }) {
  const missing = children === null || children === undefined || children === '' || children === false;
  return (
    <div className="fact">
      <dt>{term}</dt>
      <dd>{missing ? <Missing /> : children}</dd>
    </div>
  );
}

/** The same, left out when there is no value: for what a line of the timeline may or may not tell. */
export function FactIfKnown({ term, children }: { readonly term: string; readonly children?: ReactNode }) {
  return children === null || children === undefined || children === '' ? null : <Fact term={term}>{children}</Fact>;
}
