import { Children, type ReactNode } from 'react';
import { frenchTerms } from '#shared/messages/french-terms.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';

/**
 * Words of the interface, in which the French words of the field are marked as French when the interface speaks English: a screen reader says them
 * as French, and they are set in italics (WCAG 3.1.2). In French there is nothing to mark.
 */
export function Terms({ children }: { readonly children: ReactNode }): ReactNode {
  const language = useLanguage();
  if (language === 'fr') return children;
  return Children.map(children, (child) => (typeof child === 'string' ? marked(child) : child));
}

function marked(text: string): ReactNode {
  // Split by a pattern with one group: every second part is a term.
  const parts = text.split(frenchTerms);
  if (parts.length === 1) return text;
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one text have no other name
      <i key={index} lang="fr">
        {part}
      </i>
    ) : (
      part
    ),
  );
}

/** The language of what was typed into the vault, when the interface speaks another: a French cellule writes French. */
export function useTypedLanguage(): 'fr' | undefined {
  return useLanguage() === 'fr' ? undefined : 'fr';
}
