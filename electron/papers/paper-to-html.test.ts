// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { hostilePaper, samplePaper } from '../testing/sample-paper.ts';
import { paperToHtml } from './paper-to-html.ts';
import { printableText } from './printable-text.ts';

const font = { weight: 400, range: 'U+0000-00FF', base64: 'd09GMg==' } as const;
const documentOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('a paper as a page to be printed', () => {
  const { html, footer } = paperToHtml(samplePaper, 'fr', [font]);
  const page = documentOf(html);

  test('has its language, its title, and headings in order with their numbers', () => {
    expect(page.documentElement.lang).toBe('fr-FR');
    expect(page.title).toBe('Convocation et ordre du jour');
    expect([...page.querySelectorAll('h1, h2, h3')].map((each) => `${each.tagName} ${each.textContent}`)).toEqual([
      'H1 Convocation et ordre du jour',
      'H2 1. Ordre du jour',
      'H2 2. Situations',
      'H3 2.1. Situation 2022-05',
    ]);
  });

  test('has real tables with header rows and named lines, and room to sign', () => {
    const [agenda, attendance] = page.querySelectorAll('table');
    expect([...(agenda?.querySelectorAll('thead th[scope=col]') ?? [])].map((cell) => cell.textContent)).toEqual([
      'Heure',
      'Point',
      'Durée',
      'Membres invités',
    ]);
    expect(agenda?.querySelectorAll('tbody th[scope=row]')).toHaveLength(2);
    expect(attendance?.classList.contains('signed')).toBe(true);
    // The column of the signatures is a quarter of the line at least; the widths of all make up the line.
    const widths = [...(attendance?.querySelectorAll('col') ?? [])].map((column) => Number.parseFloat(column.getAttribute('width') ?? ''));
    expect(widths).toHaveLength(4);
    expect(widths[3]).toBeGreaterThan(24);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0);
  });

  test('needs nothing and runs nothing: its fonts are in it, and its policy forbids the rest', () => {
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'$/,
    );
    expect(page.querySelectorAll('script, link, img, iframe, object, [src], [href], [style]')).toHaveLength(0);
    expect(html).not.toMatch(/https?:/);
    expect(html).toContain('url(data:font/woff2;base64,d09GMg==)');
  });

  test('has the logo and the address above its title, with its alternative text; without them nothing', () => {
    const head = {
      lines: ['Ville de Poitiers', '<b>15</b> place'],
      logo: { type: 'png', base64: 'iVBORw0KGgo=', width: 400, height: 200, alt: 'Logo "de" la ville' },
    } as const;
    const read = documentOf(paperToHtml(samplePaper, 'fr', [], { ...head, lines: [...head.lines] }).html);
    const letterhead = read.querySelector('main > .letterhead:first-child');
    const picture = letterhead?.querySelector('img');
    expect(picture?.alt).toBe('Logo "de" la ville');
    expect(picture?.getAttribute('src')).toBe('data:image/png;base64,iVBORw0KGgo=');
    // Forty by twenty millimetres.
    expect([picture?.getAttribute('width'), picture?.getAttribute('height')]).toEqual(['151', '76']);
    expect(letterhead?.textContent).toBe('Ville de Poitiers<b>15</b> place');
    expect(page.querySelector('.letterhead')).toBeNull();
  });

  test('headings are counted only where there are several', () => {
    const heading = (text: string) => ({ itemId: null, blocks: [{ type: 'heading' as const, level: 1 as const, text }] });
    const titles = (...texts: string[]) =>
      [...documentOf(paperToHtml({ ...samplePaper, sections: texts.map(heading) }, 'fr', []).html).querySelectorAll('h2')].map(
        (each) => each.textContent,
      );
    expect(titles('Ordre du jour')).toEqual(['Ordre du jour']);
    expect(titles('Présents', 'Excusés')).toEqual(['1. Présents', '2. Excusés']);
  });

  test('page x/y and the note on diffusion stand at the foot of each sheet', () => {
    const foot = documentOf(footer).body;
    expect(foot.querySelectorAll('.pageNumber, .totalPages')).toHaveLength(2);
    expect(foot.textContent).toBe('Document confidentiel, réservé à ses destinatairesPage  sur ');
  });

  test('what somebody typed is text, whatever it is', () => {
    const hostile = paperToHtml(hostilePaper, 'fr', []);
    for (const part of [hostile.html, hostile.footer]) {
      const read = documentOf(part);
      expect(read.querySelectorAll('script, img')).toHaveLength(0);
      expect(part).not.toContain('<script');
      for (const sign of ['\u0000', '\u0008', '\ud800', '\u202e']) expect(part).not.toContain(sign);
    }
    expect(documentOf(hostile.html).querySelector('p.notice')?.textContent).toBe(
      printableText('</title><script>alert(1)</script><img src=x onerror=alert(2)> "q" \'a\' & &lt; ]]>  abc'),
    );
  });
});
