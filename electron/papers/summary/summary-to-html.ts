import { type Letterhead, noLetterhead } from '#shared/letterhead/letterhead.ts';
import type { ReportBlock, ReportTable, SummaryReport } from '#shared/summary/report.ts';
import { summaryDocumentWords } from '#shared/messages/summary-documents.ts';
import { headingNumbers, htmlText as text, letterheadToHtml, type PaperPage, paperPage } from '../html-parts.ts';
import type { PaperFont } from '../paper-fonts.ts';
import { drawChart } from './chart-drawing.ts';
import { reportFacts } from '#shared/summary/report-facts.ts';
import { captionNumbers, definitionsTable, printedTable } from './report-tables.ts';

/**
 * A yearly summary as a page to be printed: a cover with its facts, then the sections in the order of the report with numbered headings, real
 * tables with their captions, charts as drawings with their alternative texts, the definitions at the end.
 */
export function summaryToHtml(report: SummaryReport, fonts: readonly PaperFont[], head: Letterhead = noLetterhead): PaperPage {
  const { facts, sections } = report;
  const words = summaryDocumentWords[facts.language];
  const counting = { number: headingNumbers(), caption: captionNumbers(facts.language), language: facts.language };
  const definitions = definitionsTable(report);
  const body = [
    cover(report, head),
    ...sections.map(
      ({ title, blocks }) =>
        `<section><h2>${counting.number(1)} ${text(title)}</h2>${blocks.map((block) => blockToHtml(block, counting)).join('')}</section>`,
    ),
    ...(definitions === null
      ? []
      : [`<section><h2>${counting.number(1)} ${text(words.definitions)}</h2>${tableToHtml(definitions, null, counting)}</section>`]),
  ];
  return paperPage({ title: report.title, language: facts.language, fonts, css, body: body.join(''), footer: facts.diffusion });
}

interface Counting {
  readonly number: ReturnType<typeof headingNumbers>;
  readonly caption: ReturnType<typeof captionNumbers>;
  readonly language: SummaryReport['facts']['language'];
}

function cover(report: SummaryReport, head: Letterhead): string {
  const facts = reportFacts(report).map(({ label, value }) => `<tr><th scope="row">${text(label)}</th><td>${text(value)}</td></tr>`);
  return (
    `<header class="cover">${letterheadToHtml(head)}<p class="author">${text(report.facts.author)}</p><h1>${text(report.title)}</h1>` +
    `<p class="subtitle">${text(report.subtitle)}</p><table class="facts"><tbody>${facts.join('')}</tbody></table>` +
    `<p class="notice" role="note">${text(report.facts.diffusion)}</p></header>`
  );
}

function blockToHtml(block: ReportBlock, counting: Counting): string {
  switch (block.type) {
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag}>${counting.number(block.level)} ${text(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${text(block.text)}</p>`;
    case 'notice':
      return `<p class="notice" role="note">${text(block.text)}</p>`;
    case 'table':
      return tableToHtml(block, counting.caption.table(), counting);
    case 'chart':
      return (
        `<figure><figcaption>${counting.caption.chart()} ${text(block.title)} ${text(summaryDocumentWords[counting.language].unit(block.unit))}` +
        `</figcaption>${drawChart(block, counting.language).svg}</figure>`
      );
  }
}

/** @param rank « Tableau 3. », or `null` for a table that its heading names */
function tableToHtml(table: ReportTable, rank: string | null, { language }: Counting): string {
  const { columns, rows, below, whole, widths } = printedTable(table, language);
  const numeric = (at: number) => (columns[at]?.numeric ? ' class="numeric"' : '');
  const caption = rank === null ? '' : `<caption>${rank} ${text(table.title)}</caption>`;
  // Not a style: the page's own policy allows one style sheet and nothing else.
  const shares = widths.map((width) => `<col width="${(width * 100).toFixed(2)}%">`);
  const head = columns.map(({ title }, at) => `<th scope="col"${numeric(at)}>${text(title)}</th>`);
  const body = rows.map(({ cells, total }) => {
    const written = cells.map((cell, at) => (at === 0 ? `<th scope="row">${text(cell)}</th>` : `<td${numeric(at)}>${text(cell)}</td>`));
    return `<tr${total ? ' class="total"' : ''}>${written.join('')}</tr>`;
  });
  const notes = below.map((line) => `<p class="below">${text(line)}</p>`);
  return (
    `<div class="tabled${whole ? ' whole' : ''}"><table>${caption}<colgroup>${shares.join('')}</colgroup><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>` +
    `${notes.join('')}</div>`
  );
}

const css = `
.cover{display:flex;flex-direction:column;min-height:250mm;box-sizing:border-box;break-after:page}
.cover .letterhead{margin:0;border:0}
.cover .author{margin:18mm 0 45mm;padding-bottom:3mm;border-bottom:0.6mm solid #145e63;font-size:13pt;font-weight:600;color:#145e63}
.cover h1{font-size:26pt;margin-bottom:3mm}
.cover .subtitle{font-size:14pt;margin-bottom:auto;max-width:150mm}
.facts{margin:12mm 0 6mm;font-size:10.5pt}
.facts :is(th,td){padding:0.8mm 3mm 0.8mm 0;border:0}
.facts th{width:48mm;color:#4a5661}
.whole,figure{break-inside:avoid}
.tabled{margin:0 0 5mm}
caption,figcaption{padding:0;margin:4mm 0 1.5mm;text-align:left;font-size:9.5pt;font-weight:600;break-after:avoid}
.tabled table{margin:0 0 1.5mm;table-layout:fixed}
.numeric{text-align:right}
.total>*{font-weight:600;border-top:0.5mm solid #145e63}
.below{margin:0 0 1mm;font-size:8.5pt;line-height:1.35;color:#4a5661}
figure{margin:0 0 5mm}
.chart{display:block;width:100%;height:auto;font-family:Paper,Arial,sans-serif}
`;
