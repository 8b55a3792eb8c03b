import { createHash } from 'node:crypto';
import type { Language } from '#shared/dates/language.ts';
import { type Letterhead, logoAddress, logoSize, noLetterhead } from '#shared/letterhead/letterhead.ts';
import { fileWords } from '#shared/messages/files.ts';
import type { PdfDescription } from './describe-pdf.ts';
import type { PaperFont } from './paper-fonts.ts';
import { printableText } from './printable-text.ts';

/** A page to be printed as PDF, and what stands at the foot of each sheet. */
export interface PaperPage {
  /** One whole document that needs nothing else and runs nothing. */
  readonly html: string;
  /** Chromium's template of a footer: its words with page x/y. */
  readonly footer: string;
  /** What the PDF says of itself, whichever browser prints it. */
  readonly description: PdfDescription;
}

/** The language of a document as its readers' machines name it. */
export const languageTags: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** The app's own font, inside a page. */
export const FAMILY = 'Paper';

interface PageParts {
  readonly title: string;
  readonly language: Language;
  readonly fonts: readonly PaperFont[];
  /** Rules beyond those of every paper. */
  readonly css?: string;
  /** What stands above everything; left out where nothing does, or where `body` has it in a place of its own. */
  readonly head?: Letterhead;
  /** What is in `main`, already escaped. */
  readonly body: string;
  /** The note on diffusion, at the foot of each sheet. */
  readonly footer: string;
}

/** A whole page: everything in it, nothing fetched, nothing run (its own policy forbids both). */
export function paperPage({ title, language, fonts, css = '', head = noLetterhead, body, footer }: PageParts): PaperPage {
  const style = fonts.map(fontFace).join('') + commonCss + css;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  return {
    html:
      `<!doctype html><html lang="${languageTags[language]}"><head><meta charset="utf-8">` +
      `<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">` +
      `<title>${htmlText(title)}</title><style>${style}</style></head>` +
      `<body><main>${letterheadToHtml(head)}${body}</main></body></html>`,
    footer: footerOf(footer, language),
    description: { title: printableText(title), languageTag: languageTags[language] },
  };
}

/** The head of a document: the logo, and beside it the lines of the address. Nothing where neither is. */
export function letterheadToHtml({ lines, logo }: Letterhead): string {
  if (logo === null && lines.length === 0) return '';
  // Sides as attributes: the page's own policy allows one style sheet and nothing else.
  const [width, height] = logo === null ? [0, 0] : Object.values(logoSize(logo)).map((mm) => Math.round((mm / 25.4) * 96));
  const picture = logo === null ? '' : `<img src="${logoAddress(logo)}" alt="${htmlText(logo.alt)}" width="${width}" height="${height}">`;
  const address =
    lines.length === 0 ? '' : `<p>${[`<strong>${htmlText(lines[0] ?? '')}</strong>`, ...lines.slice(1).map(htmlText)].join('<br>')}</p>`;
  return `<div class="letterhead">${picture}${address}</div>`;
}

function footerOf(note: string, language: Language): string {
  const page = fileWords[language].page('<span class="pageNumber"></span>', '<span class="totalPages"></span>');
  const style = `width:100%;margin:0 18mm;padding-top:2mm;border-top:0.3mm solid #b9b4a8;display:flex;justify-content:space-between;gap:6mm;font:8pt Arial,sans-serif;color:#4a5661`;
  return `<div style="${style}"><span>${htmlText(note)}</span><span style="white-space:nowrap">${page}</span></div>`;
}

const fontFace = ({ weight, range, base64 }: PaperFont): string =>
  `@font-face{font-family:${FAMILY};font-weight:${weight};font-style:normal;unicode-range:${range};src:url(data:font/woff2;base64,${base64}) format('woff2')}`;

/** A text of somebody as text, whatever is in it. */
export function htmlText(value: string): string {
  return printableText(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const attribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Counts headings as the Word document does (`1.`, `1.1.`, `1.1.1.`), so that the outline of the PDF has the numbers in its words. */
export function headingNumbers(): (level: 1 | 2 | 3) => string {
  const counted = [0, 0, 0];
  return (level) => {
    counted[level - 1] = (counted[level - 1] ?? 0) + 1;
    counted.fill(0, level);
    return counted
      .slice(0, level)
      .map((count) => `${Math.max(count, 1)}.`)
      .join('');
  };
}

const commonCss = `
html{font:400 10.5pt/1.45 ${FAMILY},Arial,sans-serif;color:#1d2730;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0}
.letterhead{display:flex;align-items:center;gap:6mm;margin:0 0 8mm;padding:0 0 4mm;border-bottom:0.3mm solid #b9b4a8;color:#4a5661;font-size:9pt;line-height:1.4}
.letterhead img{flex:none}
.letterhead p{margin:0}
.letterhead strong{color:#1d2730;font-weight:600}
h1,h2,h3,h4{font-weight:600;line-height:1.25;break-after:avoid;overflow-wrap:anywhere}
h1{margin:0 0 1mm;font-size:20pt;text-wrap:balance}
h2{margin:7mm 0 2mm;font-size:13.5pt;color:#145e63}
h3{margin:5mm 0 1.5mm;font-size:11.5pt;color:#145e63}
h4{margin:4mm 0 1.5mm;font-size:10.5pt;color:#145e63}
p,ul,dl,table{margin:0 0 2.5mm}
p,li,dd,td,th{white-space:pre-line;overflow-wrap:anywhere;orphans:2;widows:2}
.subtitle{margin-bottom:6mm;font-size:12.5pt;color:#4a5661}
.notice{margin:3mm 0 4mm;padding:2.5mm 4mm;border-left:1mm solid #145e63;background:#f1eee7;break-inside:avoid}
ul{padding-left:6mm}
dl>div{display:grid;grid-template-columns:48mm 1fr;gap:3mm;break-inside:avoid}
dt{color:#4a5661}
dd{margin:0}
table{width:calc(100% - 0.3mm);border-collapse:collapse;font-size:9.5pt}
th,td{padding:1.6mm 2mm;border:0.25mm solid #b9b4a8;text-align:left;vertical-align:top;font-weight:400;font-variant-numeric:tabular-nums}
thead{display:table-header-group}
thead th{background:#f1eee7;font-weight:600}
tr{break-inside:avoid}
`;
