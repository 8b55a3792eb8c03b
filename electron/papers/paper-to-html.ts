import type { Language } from '#shared/dates/language.ts';
import { hasNumberedHeadings, headingsInOrder } from '#shared/meeting/paper-headings.ts';
import { type Letterhead, noLetterhead } from '#shared/letterhead/letterhead.ts';
import type { PaperBlock, PaperDocument } from '#shared/meeting/paper.ts';
import { columnWidths } from './column-widths.ts';
import { headingNumbers, htmlText as text, type PaperPage, paperPage } from './html-parts.ts';
import type { PaperFont } from './paper-fonts.ts';

/**
 * A paper as a page: everything in it, nothing fetched, nothing run; every text escaped.
 * Headings are numbered in their words, so that the outline of the PDF has the numbers too.
 */
export function paperToHtml(
  paper: PaperDocument,
  language: Language,
  fonts: readonly PaperFont[],
  head: Letterhead = noLetterhead,
): PaperPage {
  const counted = headingNumbers();
  const number = hasNumberedHeadings(paper) ? (level: 1 | 2) => `${counted(level)} ` : () => '';
  const sections = headingsInOrder(paper.sections).map(
    ({ blocks }) => `<section>${blocks.map((block) => blockToHtml(block, number)).join('')}</section>`,
  );
  const subtitle = paper.subtitle === '' ? '' : `<p class="subtitle">${text(paper.subtitle)}</p>`;
  return paperPage({
    title: paper.title,
    language,
    fonts,
    css,
    head,
    body: `<header><h1>${text(paper.title)}</h1>${subtitle}</header>${sections.join('')}`,
    footer: paper.footer,
  });
}

function blockToHtml(block: PaperBlock, number: (level: 1 | 2) => string): string {
  switch (block.type) {
    case 'heading': {
      const tag = block.level === 1 ? 'h2' : 'h3';
      return `<${tag}>${number(block.level)}${text(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${text(block.text)}</p>`;
    case 'notice':
      return `<p class="notice" role="note">${text(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.items.map(({ label, value }) => `<div><dt>${text(label)}</dt><dd>${text(value)}</dd></div>`).join('')}</dl>`;
    case 'table':
      return tableToHtml(block);
  }
}

function tableToHtml({ columns, rows, blankColumns }: Extract<PaperBlock, { type: 'table' }>): string {
  const widths = columnWidths(
    columns.map((title, at) => ({ title, numeric: false, blank: blankColumns.includes(at) })),
    rows.map((cells) => ({ cells })),
    'shared',
  );
  // Not a style: the page's own policy allows one style sheet and nothing else.
  const shares = widths.map((width) => `<col width="${(width * 100).toFixed(2)}%">`);
  const head = columns.map((title) => `<th scope="col">${text(title)}</th>`).join('');
  const body = rows.map(
    (row) =>
      `<tr>${columns
        .map((_title, at) => (at === 0 ? `<th scope="row">${text(row[at] ?? '')}</th>` : `<td>${text(row[at] ?? '')}</td>`))
        .join('')}</tr>`,
  );
  return `<table${blankColumns.length > 0 ? ' class="signed"' : ''}><colgroup>${shares.join('')}</colgroup><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

const css = `
table{table-layout:fixed}
.signed tbody tr{height:12mm}
`;
