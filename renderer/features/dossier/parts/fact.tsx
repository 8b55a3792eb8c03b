import type { ReactNode } from 'react';
import { Missing } from './missing.tsx';

interface FactProps {
  readonly term: string;
  /** Name and value on one line: for short coded values. */
  readonly inline?: boolean;
  readonly children?: ReactNode;
}

/** One line of a list of facts: its name and its value, « Non renseigné » when there is none. */
export function Fact({ term, inline = false, children }: FactProps) {
  return (
    <div className="fact" data-inline={inline || undefined}>
      <dt>{term}</dt>
      <dd>{isMissing(children) ? <Missing /> : children}</dd>
    </div>
  );
}

/** The same, left out when there is no value: for what a line of the timeline may or may not tell. */
export function FactIfKnown(props: FactProps) {
  return isMissing(props.children) ? null : <Fact {...props} />;
}

function isMissing(value: ReactNode): boolean {
  return value === null || value === undefined || value === '' || value === false;
}
