import type { ReactNode } from 'react';
import { useWords } from './slide-words.ts';

interface SlideFrameProps {
  readonly kind: string;
  /** Small, above the title: the code of the situation, the kind of item. */
  readonly top?: string | null;
  readonly title: ReactNode;
  readonly page?: number;
  readonly pages?: number;
  readonly children?: ReactNode;
}

/** One idea: a small line, a title, a body. */
export function SlideFrame({ kind, top = null, title, page = 1, pages = 1, children }: SlideFrameProps) {
  const words = useWords();
  return (
    <main className={`slide slide-${kind}`}>
      <div className="slide-top">
        <p>{top}</p>
        {pages > 1 ? <p>{words.page(page, pages)}</p> : null}
      </div>
      <h1>{title}</h1>
      <div className="slide-body">{children}</div>
    </main>
  );
}
