import type { ReactNode } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Terms } from './terms.tsx';

export type NoticeTone = 'info' | 'warning' | 'danger';

/** Shapes that tell the tones apart without colour: a circle, a triangle, an octagon. */
const shapes: Record<NoticeTone, string> = {
  info: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.8 6h1.6v5H7.2V7Zm0-3h1.6v1.7H7.2V4Z',
  warning: 'M8 1 .8 14.5h14.4L8 1Zm-.8 5h1.6v4.2H7.2V6Zm0 5.2h1.6v1.7H7.2v-1.7Z',
  danger: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1L5.1 1Zm2.1 3h1.6v5H7.2V4Zm0 6.2h1.6V12H7.2v-1.8Z',
};

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something to know, in words: a shape and a word say how serious it is, the colour only helps. */
export function Notice({ tone, title, children }: NoticeProps) {
  const m = useMessages();
  const word = { info: m.common.information, warning: m.common.warning, danger: m.common.danger }[tone];
  return (
    <div className="notice" data-tone={tone} role={tone === 'info' ? 'status' : 'alert'}>
      <svg className="notice-shape" viewBox="0 0 16 16" role="img" aria-label={word}>
        <path d={shapes[tone]} fill="currentColor" />
      </svg>
      <div className="notice-text">
        {title && (
          <strong className="notice-title">
            <Terms>{title}</Terms>
          </strong>
        )}
        <Terms>{children}</Terms>
      </div>
    </div>
  );
}
