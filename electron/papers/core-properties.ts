import type { LocalDate } from '#shared/dates/local-date.ts';
import { printableText } from './printable-text.ts';

/** What an office document may say of itself: nothing of the machine, of who sat at it, or of when it was written. */
export interface CoreFacts {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly language?: string;
  /** The day that the document itself bears. */
  readonly madeOn?: LocalDate;
}

/** `docProps/core.xml`: libraries would write their own author and the hour; here stands what is given, and nothing else. */
export function coreProperties({ title, author, subject, language, madeOn }: CoreFacts): string {
  const created = madeOn === undefined ? undefined : `${madeOn}T00:00:00Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"' +
    (created === undefined ? '' : ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"') +
    '>' +
    element('dc:title', title) +
    element('dc:subject', subject) +
    element('dc:creator', author) +
    element('dc:language', language) +
    (created === undefined ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>`) +
    '</cp:coreProperties>'
  );
}

function element(name: string, text: string | undefined): string {
  if (text === undefined) return '';
  const escaped = printableText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<${name}>${escaped}</${name}>`;
}
