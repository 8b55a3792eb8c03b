import type { KeyboardEvent, ReactNode } from 'react';

/** Around fields that are filled while talking: Enter by habit must not send a form that is not finished (`Ctrl+Enter` does). */
export function KeepTyping({ children }: { readonly children: ReactNode }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && event.target instanceof HTMLInputElement) event.preventDefault();
  };
  return (
    // The keys belong to the fields inside: this only keeps one of them from the form around.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="form-fields" onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
