import { type ReactNode, useEffect, useRef } from 'react';

interface FirstScreenProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** The quiet page of everything that comes before an open vault: one column, one question. */
export function FirstScreen({ title, lead, children }: FirstScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
    // The next step is announced from its top, unless its first field took the focus.
    if (!heading.current?.closest('main')?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <main className="first-screen">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className="first-lead">{lead}</p>}
      {children}
    </main>
  );
}
