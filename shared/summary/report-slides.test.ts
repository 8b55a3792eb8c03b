import { describe, expect, it } from 'vitest';
import { projectedSlide } from '#shared/contract/projection.ts';
import { composeReport } from './compose-report.ts';
import { NotGuaranteed, reportSlides } from './report-slides.ts';
import { fictionalSummary } from './testing/fictional-summary.ts';
import { poitiersOpen, poitiersPublic } from './testing/poitiers-summary.ts';

const numbersOf = (value: unknown): readonly string[] => JSON.stringify(value).match(/\d+/g) ?? [];

describe('the slides of a yearly summary', () => {
  const { report } = composeReport(poitiersPublic());

  it('say the report in its order: cover, sentences, charts, tables', () => {
    const slides = reportSlides(report);
    expect(slides.slice(0, 5).map(({ part, title }) => [part, title])).toEqual([
      ['cover', 'Les travaux relatifs à la cellule'],
      ['words', 'L’essentiel'],
      ['words', 'L’essentiel'],
      ['table', 'Réunions de la cellule'],
      ['table', 'Année'],
    ]);
    expect(slides.find(({ title }) => title === 'Type de saisissant')).toMatchObject({ part: 'chart', top: 'Qui saisit la cellule' });
    expect(new Set(slides.map(({ diffusion }) => diffusion))).toEqual(new Set([report.facts.diffusion]));
  });

  it('are refused of a report with exact numbers', () => {
    expect(() => reportSlides(composeReport(poitiersOpen()).report)).toThrow(NotGuaranteed);
  });

  it.each([6, 12, 26, 45, 60, 80])(
    'of %i persons fit the contract, at most 8 rows each, and say no number that the report does not',
    async (persons) => {
      const { report: made } = composeReport(await fictionalSummary(persons, persons));
      const known = new Set(numbersOf(made));
      for (const slide of reportSlides(made)) {
        expect(projectedSlide.parse(slide)).toEqual(slide);
        expect(slide.table?.rows.length ?? 0).toBeLessThanOrEqual(8);
        expect(slide.table === null || slide.chart === null).toBe(true);
        for (const number of numbersOf({ ...slide, page: 0, pages: 0 })) if (number !== '0') expect(known).toContain(number);
      }
    },
  );

  it('lose no row of a table that goes on over several', async () => {
    const { report: made } = composeReport(await fictionalSummary(60, 60));
    const lever = made.sections.flatMap(({ blocks }) => blocks).find((block) => block.type === 'table' && block.id === 'lever');
    const shown = reportSlides(made).flatMap(({ title, table }) =>
      lever?.type === 'table' && title === lever.title ? (table?.rows ?? []) : [],
    );
    expect(shown.length).toBeGreaterThan(8);
    expect(shown).toEqual(lever?.type === 'table' ? lever.rows : []);
  });
});
