/** An element of a drawing, before a screen or a document writes it down. */
export interface SvgNode {
  readonly tag: string;
  /** By their names in SVG (`stroke-width`); colours are those of paper, and `class` lets a screen's style sheet give others. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export function svgNode(tag: string, attributes: SvgNode['attributes'], children: SvgNode['children'] = []): SvgNode {
  return { tag, attributes, children };
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The drawing as the text of an SVG element: no style, no script, nothing fetched. */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value))}"`);
  const content = children.map((child) => (typeof child === 'string' ? escape(child) : svgText(child)));
  return `<${tag}${written.join('')}>${content.join('')}</${tag}>`;
}
