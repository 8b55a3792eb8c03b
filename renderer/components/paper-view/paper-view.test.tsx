import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PaperDocument } from '#shared/meeting/paper.ts';
import { renderScreen } from '#renderer/testing/render.tsx';
import { PaperView } from './paper-view.tsx';

const minutes: PaperDocument = {
  title: 'Compte rendu',
  subtitle: 'Réunion du 10 novembre 2022',
  sections: [
    {
      itemId: null,
      blocks: [
        { type: 'heading', level: 1, text: 'Présences' },
        {
          type: 'table',
          columns: ['Structure', 'Signature'],
          rows: [
            ['MDPH', ''],
            ['CHL', ''],
          ],
          blankColumns: [1],
        },
      ],
    },
    {
      itemId: 4,
      blocks: [
        { type: 'heading', level: 2, text: 'Situation 2022-05' },
        { type: 'notice', text: 'Rappel de confidentialité' },
        { type: 'facts', items: [{ label: 'Contexte', value: 'Maintien dans le logement' }] },
        { type: 'list', items: ['Concertation une fois par an'] },
        { type: 'paragraph', text: 'Retour fait.' },
      ],
    },
  ],
  footer: 'Ne pas diffuser',
};

describe('a paper on the screen', () => {
  it('is a document with its headings in order under its title', () => {
    renderScreen(<PaperView document={minutes} />);
    expect(screen.getByRole('article', { name: 'Compte rendu' })).toBeVisible();
    expect(screen.getAllByRole('heading').map((each) => `${each.tagName} ${each.textContent}`)).toEqual([
      'H2 Compte rendu',
      'H3 Présences',
      'H4 Situation 2022-05',
    ]);
    expect(screen.getByText('Ne pas diffuser')).toBeVisible();
  });

  it('skips no level of heading', () => {
    const lower = { itemId: null, blocks: [{ type: 'heading' as const, level: 2 as const, text: 'Excusés' }] };
    renderScreen(<PaperView document={{ ...minutes, sections: [lower, ...minutes.sections] }} />);
    expect(screen.getByRole('heading', { level: 3, name: 'Excusés' })).toBeVisible();
    expect(screen.getByRole('heading', { level: 4, name: 'Situation 2022-05' })).toBeVisible();
  });

  it('has real tables: each column and each line is named', () => {
    renderScreen(<PaperView document={minutes} />);
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Structure', 'Signature']);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['MDPH', 'CHL']);
  });

  it('tells a fact with its name, and a reminder apart from the rest', () => {
    renderScreen(<PaperView document={minutes} />);
    expect(screen.getByRole('term')).toHaveTextContent('Contexte');
    expect(screen.getByRole('definition')).toHaveTextContent('Maintien dans le logement');
    expect(screen.getByRole('note')).toHaveTextContent('Rappel de confidentialité');
  });
});
