import { type ReactNode, useEffect, useRef, useState } from 'react';
import './report-view.css';

interface ScrollingProps {
  /** What is in it, in words, or the element that says so. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly children: ReactNode;
}

/** A table that is wider than its place scrolls by itself, not with the page. Then, and only then, it is a stop for the keyboard, which must get in. */
export function Scrolling({ label, labelledBy, children }: ScrollingProps) {
  const place = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={place}
      className="report-table-scroll"
      {...(wide && { role: 'region', 'aria-label': label, 'aria-labelledby': labelledBy, tabIndex: 0 })}
    >
      {children}
    </div>
  );
}
