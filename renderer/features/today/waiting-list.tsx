import type { ReactNode } from 'react';

interface WaitingRowProps {
  readonly href: string;
  readonly reference: string;
  readonly words: string;
  /** When: a date in words. */
  readonly when?: ReactNode;
  /** What opens it, when that is no screen of its own. */
  readonly onOpen?: (() => void) | undefined;
  /** Something that can be done with the row itself, beside its link. */
  readonly action?: ReactNode;
  /** Which line of the day it is, for the letters that act on it. */
  readonly due?: string | undefined;
}

/** One thing that waits: one link with the reference, what it is and when. */
export function WaitingRow({ href, reference, words, when, onOpen, action, due }: WaitingRowProps) {
  return (
    <li className="waiting-item" data-due={due}>
      <a
        className="waiting-row"
        href={href}
        data-row
        onClick={
          onOpen &&
          ((event) => {
            event.preventDefault();
            onOpen();
          })
        }
      >
        <span className="waiting-reference">{reference}</span> <span className="waiting-words">{words}</span>{' '}
        {when && <span className="waiting-when">{when}</span>}
      </a>
      {action}
    </li>
  );
}

/** Things that wait, one under the other. */
export function WaitingList({ children }: { readonly children: ReactNode }) {
  return <ul className="waiting-list">{children}</ul>;
}
