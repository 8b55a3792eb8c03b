import { Key } from '#renderer/components/key.tsx';

/** A sentence in which what stands between backticks is a key: « `N` ouvre une saisine ». */
export function WithKeys({ text }: { readonly text: string }) {
  return partsOf(text).map(({ part, place }) =>
    place % 2 === 1 ? <Key key={place} keys={part} spoken /> : <span key={place}>{part}</span>,
  );
}

/** The parts with their places, which never change: every second one is a key. */
const partsOf = (text: string): { readonly part: string; readonly place: number }[] =>
  text.split('`').map((part, place) => ({ part, place }));
