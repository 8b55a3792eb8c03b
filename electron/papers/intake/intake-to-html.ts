import type { Language } from '#shared/dates/language.ts';
import { type IntakeField, intakeSections } from '#shared/intake-form/intake-fields.ts';
import { type IntakeFormWords, intakeFormCatalogues } from '#shared/messages/intake-form-catalogue.ts';
import { headingNumbers, htmlText as text, type PaperPage, paperPage } from '../html-parts.ts';
import type { PaperFont } from '../paper-fonts.ts';
import type { BlankLists } from './blank-lists.ts';

/** The fiche de saisine as a page to be printed: lines and squares for a pen. */
export function intakeToHtml(blank: BlankLists, language: Language, fonts: readonly PaperFont[]): PaperPage {
  const words = intakeFormCatalogues[language];
  const number = headingNumbers();
  const sections = intakeSections.map(
    ({ section, fields }) =>
      `<section><h2>${number(1)} ${text(words.sections[section])}</h2>${fields.map((field) => fieldToHtml(field, blank, words)).join('')}</section>`,
  );
  const notices = `<p class="notice" role="note">${text(words.notice)}</p><p class="notice" role="note">${text(words.emergency)}</p>`;
  return paperPage({
    title: words.title,
    language,
    fonts,
    css,
    head: blank.head,
    body: `<header><h1>${text(words.title)}</h1><p class="subtitle">${text(blank.cellule)}</p></header>${notices}${sections.join('')}`,
    footer: words.footer,
  });
}

function fieldToHtml({ tag, reading }: IntakeField, blank: BlankLists, words: IntakeFormWords): string {
  const label = `<h3>${text(words.fields[tag])}</h3>`;
  if (reading.as === 'code') {
    const choices = (blank.lists[reading.list] ?? []).map((choice) => `<li>${text(choice)}</li>`).join('');
    return `<div class="field">${label}<ul class="choices">${choices}</ul></div>`;
  }
  const lines = reading.as === 'box' ? reading.lines : 1;
  return `<div class="field">${label}${'<div class="line"></div>'.repeat(lines)}</div>`;
}

const css = `
.field{break-inside:avoid}
h3{margin:3mm 0 1mm;color:#1d2730;font-size:10.5pt}
.choices{display:flex;flex-wrap:wrap;gap:1mm 6mm;padding:0;list-style:none}
.choices li::before{display:inline-block;width:3.2mm;height:3.2mm;margin-right:1.5mm;border:.3mm solid #1d2730;content:"";vertical-align:-.4mm}
.line{height:8mm;border-bottom:.25mm solid #b9b4a8}
`;
