import type { ProjectedText } from '#shared/contract/projection.ts';
import { useWords } from './slide-words.ts';

/** A text that somebody typed, its line breaks kept; in its place a word when it is withheld or not there. */
export function TypedText({ text, missing }: { readonly text: ProjectedText | null; readonly missing?: string }) {
  const words = useWords();
  if (text === null) return missing === undefined ? null : <p className="missing">{missing}</p>;
  if (text.state === 'withheld') return <p className="withheld">{words.withheld}</p>;
  return <p className="typed">{text.text}</p>;
}

/** The same inside of a line. */
export function TypedWords({ text }: { readonly text: ProjectedText }) {
  const words = useWords();
  return text.state === 'withheld' ? <span className="withheld">{words.withheld}</span> : text.text;
}
