import type { ReactNode } from 'react';

/** `active`: something waits for the coordination; `calm`: it goes its way; `done`: over; `stopped`: frozen or refused. */
export type StatusTone = 'active' | 'calm' | 'done' | 'stopped';

/** A state as a word with a small shape in front; the colour only helps. */
export function StatusWord({ tone, children }: { readonly tone: StatusTone; readonly children: ReactNode }) {
  return (
    <span className="status-word" data-tone={tone}>
      <svg className="status-shape" viewBox="0 0 10 10" aria-hidden="true">
        {tone === 'active' && <circle cx="5" cy="5" r="4.5" fill="currentColor" />}
        {tone === 'calm' && <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" />}
        {tone === 'done' && <path d="M1.5 5.2 4 7.7l4.5-5.4" fill="none" stroke="currentColor" strokeWidth="1.8" />}
        {tone === 'stopped' && <path d="M1 1h8v8H1z" fill="currentColor" />}
      </svg>
      {children}
    </span>
  );
}
