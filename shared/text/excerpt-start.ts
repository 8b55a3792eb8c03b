/** Characters of a beginning. */
const LENGTH = 120;

/** The first words of a text on one line, with an ellipsis when it goes on. */
export function excerptStart(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= LENGTH) return flat;
  const space = flat.lastIndexOf(' ', LENGTH);
  return `${flat.slice(0, space > 0 ? space : LENGTH)} …`;
}
