import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';

interface TableFrameProps {
  /** What is in it, in words, or the element that says so. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly children: ReactNode;
}

/**
 * Around a table: what is wider than the page moves in this frame, so that the page itself is only read down (WCAG 1.4.10). As long as it moves, it
 * is a stop of the keyboard, and the arrows move it.
 */
export function TableFrame({ label, labelledBy, children }: TableFrameProps) {
  const m = useMessages();
  const ref = useRef<HTMLDivElement>(null);
  const [moves, setMoves] = useState(false);
  useEffect(() => {
    const frame = ref.current;
    if (!frame) return undefined;
    const observer = new ResizeObserver(() => setMoves(frame.scrollWidth > frame.clientWidth + 1));
    for (const each of [frame, ...frame.children]) observer.observe(each);
    return () => observer.disconnect();
  }, []);
  // Frames without a word of their own are no landmarks: several would bear the same name.
  const role = label === undefined && labelledBy === undefined ? 'group' : 'region';
  const name = labelledBy === undefined ? { 'aria-label': label ?? m.common.wideTable } : { 'aria-labelledby': labelledBy };
  return (
    <div ref={ref} className="table-frame" {...(moves && { role, tabIndex: 0, ...name })}>
      {children}
    </div>
  );
}
