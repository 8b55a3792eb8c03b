import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';

/**
 * Around a table: what is wider than the page moves in this frame, so that the page itself is only read down (WCAG 1.4.10). As long as it moves, it
 * is a stop of the keyboard, and the arrows move it.
 */
export function TableFrame({ children }: { readonly children: ReactNode }) {
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
  const stop = moves ? { tabIndex: 0, role: 'group', 'aria-label': m.common.wideTable } : {};
  return (
    <div ref={ref} className="table-frame" {...stop}>
      {children}
    </div>
  );
}
