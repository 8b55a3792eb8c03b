import { printableText } from '../printable-text.ts';
import type { readMeLines } from './data-tables.ts';

/** The text to be read first, beside files of data: lines ended as Windows' own editor needs them, UTF-8 with its mark. */
export function readMeText(lines: ReturnType<typeof readMeLines>, more: readonly string[] = []): string {
  const text = [
    lines.title,
    lines.subtitle,
    lines.author,
    '',
    ...lines.facts.map(({ label, value }) => `${label} : ${value}`),
    ...(more.length === 0 ? [] : ['', ...more]),
    ...(lines.tables.length === 0 ? [] : ['', `${lines.placeWord} :`]),
    ...lines.tables.flatMap(({ place, title, below }) => [`- ${place} : ${title}`, ...below.map((line) => `    ${line}`)]),
  ].join('\n');
  return `\ufeff${printableText(text).replaceAll('\n', '\r\n')}\r\n`;
}
