/** One part of the results: a table, or what another program of this folder printed. */
export interface Section {
  readonly title: string;
  /** What is measured against what, in a sentence or two. */
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Lines printed by a program that was run. */
  readonly printed?: readonly string[];
}

export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;

export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** The section for a terminal: columns in line. */
export function asText({ title, head, rows, printed = [] }: Section): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('   ');
  return ['', title, ...(rows.length > 0 ? [line(head), ...rows.map(line)] : []), ...printed, ''].join('\n');
}

/** The section for a page of the documentation. */
export function asMarkdown({ title, about, head, rows, printed = [] }: Section): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = rows.length > 0 ? [row(head), row(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(row), ''] : [];
  const said = printed.length > 0 ? [...printed.map((each) => `    ${each}`), ''] : [];
  return [`## ${title}`, '', about, '', ...table, ...said].join('\n');
}
