import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import './report-view.css';

interface ScrollingProps {
  /** What is in it, in words, or the element that says so. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly children: ReactNode;
}

/** A table that is wider than its place scrolls by itself, not with the page. Then, and only then, it is a stop for the keyboard, which must get in. */
export function Scrolling({ label, labelledBy, children }: ScrollingProps) {
  const { ref, width } = useElementSize();
  const wide = width > 0 && (ref.current?.scrollWidth ?? 0) > Math.ceil(width);
  return (
    <div
      ref={ref}
      className="report-table-scroll"
      {...(wide && { role: 'region', 'aria-label': label, 'aria-labelledby': labelledBy, tabIndex: 0 })}
    >
      {children}
    </div>
  );
}
