/**
 * Fills `{name}` placeholders of a sentence.
 * @returns the sentence; a placeholder without a value stays visible, so that a test or a reader notices it.
 */
export function fillTemplate(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}
