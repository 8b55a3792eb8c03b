// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { sampleReport } from '../../testing/sample-report.ts';
import { hostileText } from '../../testing/sample-paper.ts';
import { summaryToHtml } from './summary-to-html.ts';

const documentOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const { html, footer } = summaryToHtml(sampleReport, []);
const page = documentOf(html);

describe('a summary as a page to be printed', () => {
  test('has its language, its title and its headings in order, with their numbers', () => {
    expect([page.documentElement.lang, page.title]).toEqual(['fr-FR', 'Les travaux relatifs à la cellule']);
    expect([...page.querySelectorAll('h1, h2, h3, h4')].map((each) => `${each.tagName} ${each.textContent}`)).toEqual([
      'H1 Les travaux relatifs à la cellule',
      'H2 1. L’activité de la cellule',
      'H2 2. Les situations',
      'H3 2.1. Contextes',
      'H4 2.1.1. Niveaux de réponse',
      'H2 3. Définitions',
    ]);
  });

  test('opens with a cover that names each fact', () => {
    const facts = [...page.querySelectorAll('.cover .facts tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(facts.map(([label]) => label)).toEqual([
      'Période',
      'Destinataires',
      'Établi le',
      'Protection des personnes',
      'Version du logiciel',
    ]);
    expect(facts[0]?.[1]).toBe('Années 2019 à 2022');
  });

  test('has real tables: captions, named columns and lines, totals', () => {
    const [table] = page.querySelectorAll('section table');
    expect(table?.querySelector('caption')?.textContent).toBe('Tableau 1. Situations et sollicitations par année');
    expect([...(table?.querySelectorAll('thead th[scope=col]') ?? [])].map((cell) => cell.textContent)).toEqual([
      'Année',
      'Situations',
      'Sollicitations ponctuelles',
    ]);
    expect(table?.querySelectorAll('tbody th[scope=row]')).toHaveLength(5);
    expect(table?.querySelector('tr.total')?.textContent).toBe('Ensemble3818');
  });

  test('has its charts as drawings with a title and an alternative text', () => {
    const drawings = [...page.querySelectorAll('figure svg[role=img]')];
    expect(drawings).toHaveLength(3);
    expect(drawings[0]?.querySelector('desc')?.textContent).toBe('Courbe. Situations : 8 en 2019, 10 en 2020, 14 en 2021, 6 en 2022.');
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('needs nothing and runs nothing', () => {
    expect(page.querySelectorAll('script, link, img, iframe, object, [src], [href], [style]')).toHaveLength(0);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  test('what somebody typed is text, whatever it is', () => {
    const report = {
      ...sampleReport,
      title: hostileText,
      sections: [
        { id: 'x', title: hostileText, blocks: [{ type: 'paragraph' as const, id: 'x', text: hostileText }] },
        ...sampleReport.sections,
      ],
    };
    const read = documentOf(summaryToHtml(report, []).html);
    expect(read.querySelectorAll('script, img')).toHaveLength(0);
    expect(read.querySelector('section p')?.textContent).toContain('<script>alert(1)</script>');
  });

  test('the note on diffusion and page x/y stand at the foot of each sheet', () => {
    expect(documentOf(footer).body.textContent).toBe('Document anonymisé, publiablePage  sur ');
  });
});
