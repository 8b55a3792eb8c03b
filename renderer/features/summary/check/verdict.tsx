import { useEffect, useRef } from 'react';
import { useSummaryWords } from '../use-summary-words.ts';

interface VerdictProps {
  /** What was checked: the file's name, or that it was pasted. */
  readonly what: string;
  readonly holds: boolean;
  readonly sentences: readonly string[];
}

/** What the recount found, in sentences; a word and a shape before any colour. */
export function Verdict({ what, holds, sentences }: VerdictProps) {
  const words = useSummaryWords().check;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="verdict" data-holds={holds} aria-labelledby="verdict-title">
      <h2 id="verdict-title" ref={heading} tabIndex={-1}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          {holds ? (
            <path d="m3 12.5 6 6L21 5" fill="none" stroke="currentColor" strokeWidth="3" />
          ) : (
            <path d="m4 4 16 16m0-16L4 20" fill="none" stroke="currentColor" strokeWidth="3" />
          )}
        </svg>
        {holds ? words.holds : words.fails}
      </h2>
      <p className="quiet">{what}</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
