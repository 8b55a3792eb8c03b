import { render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ProjectorBridge, ProjectorScreen } from '#shared/contract/events.ts';
import { projectedSlide, type ProjectedSlide } from '#shared/contract/projection.ts';
import { Page } from './page.tsx';
import { Projected } from './projected.tsx';
import { openProjectorBridge } from './projector-bridge.ts';
import { longestSlides, usualSlides } from './testing/sample-slides.ts';

const show = (slide: ProjectedSlide | null, language: 'fr' | 'en' = 'fr') => render(<Projected screen={{ slide, size: 0, language }} />);

/** Spaces of typography made plain, so that a test reads as one writes. */
const textOf = (element: HTMLElement) => element.textContent?.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim();

describe('the slides', () => {
  it.each(Object.entries<ProjectedSlide>({ ...usualSlides, ...longestSlides }))(
    '%s is one that the contract allows, with one heading',
    (_name, slide) => {
      expect(projectedSlide.parse(slide)).toEqual(slide);
      show(slide);
      expect(screen.getAllByRole('heading')).toHaveLength(1);
    },
  );

  it.each<[string, ProjectedSlide, string, string]>([
    [
      'the cover',
      usualSlides.cover,
      'Cellule de concertation sur les situations psychosociales complexes',
      'Jeudi 24 novembre 2022, 14:00',
    ],
    ['the question', usualSlides.question, 'La question posée à la cellule', 'Situation 2022-05'],
    ['the decision', usualSlides.wording, 'La décision', 'Situation 2022-05 · Décision et actions'],
    ['the end', usualSlides.end, 'Merci', 'Jeudi 12 janvier 2023, 14:00'],
  ])('%s says what it is about', (_name, slide, heading, text) => {
    show(slide);
    expect(screen.getByRole('heading', { name: heading })).toBeInTheDocument();
    expect(screen.getByText(text)).toBeInTheDocument();
  });

  it('puts a word where a text is withheld, wherever it stands', () => {
    for (const slide of [usualSlides.tried, usualSlides.actions, usualSlides.earlier]) {
      const { unmount } = show(slide);
      expect(screen.getAllByText('Texte à reprendre')).toHaveLength(1);
      unmount();
    }
  });

  it('says when nothing is written yet, instead of an empty slide', () => {
    show({ ...usualSlides.wording, wording: null });
    expect(screen.getByText('Rien n’est encore noté')).toBeInTheDocument();
  });

  it('marks the item that is being spoken of by a word and for a screen reader', () => {
    show(usualSlides.agenda);
    const current = screen.getAllByRole('listitem').filter((item) => item.getAttribute('aria-current') === 'step');
    expect(current.map(textOf)).toEqual(['14:30Situation 2022-05en cours45 min']);
  });

  it('says of each lever in a word whether it was chosen', () => {
    show(usualSlides.levers);
    const chosen = screen.getAllByRole('listitem').filter((item) => within(item).queryByText('retenu'));
    expect(chosen).toHaveLength(3);
    expect(chosen.every((item) => item.dataset['chosen'] === 'true')).toBe(true);
  });

  it('says who is here and who is not, in words', () => {
    show(usualSlides.attendance);
    expect(textOf(screen.getByText('Ekidom').closest('li') as HTMLElement)).toBe(
      'Ekidompas là pour l’instantBailleur socialsur invitation',
    );
  });

  it('gives an action its owner, its date and its recurrence', () => {
    show(usualSlides.actions);
    const action = screen.getByText('Réunir les partenaires autour de la situation').closest('li') as HTMLElement;
    expect(textOf(action)).toContain('Ville de Poitierspour le 30 novembre 2023Une fois par an');
  });

  it('shows a table of the summary with its header cells, its marks in words and its numbers as they are written', () => {
    show(usualSlides.summaryTable);
    expect(screen.getAllByRole('columnheader').map(textOf)).toEqual(['Type de saisissant', 'Situations', '% des 38 situations']);
    expect(screen.getAllByRole('row').map(textOf)).toContain('Mandataire judiciaire, CCAS et Ville regroupé821');
    expect(textOf(screen.getByText(/Bailleur social$/).closest('tr') as HTMLElement)).toBe('Bailleur social1 40037');
    expect(screen.getByText(/^Bilan anonymisé/)).toBeInTheDocument();
  });

  it('tells a chart of the summary to those who do not see it', () => {
    show(usualSlides.summaryChart);
    expect(screen.getByRole('img', { name: /^Type de saisissant et niveau .*niveau 1 : 15/ })).toBeInTheDocument();
  });

  it('speaks English with British dates', () => {
    show(usualSlides.end, 'en');
    expect(screen.getByRole('heading', { name: 'Thank you' })).toBeInTheDocument();
    expect(screen.getByText('Thursday 12 January 2023, 14:00')).toBeInTheDocument();
  });

  it.each([[null], [{ kind: 'blank' } as const]])('is paper only for %j', (slide) => {
    const { container } = show(slide);
    expect(container.textContent).toBe('');
  });
});

describe('the page', () => {
  it('is paper until it is told, then shows what it is told, in its language', () => {
    let tell: (screen: ProjectorScreen) => void = () => undefined;
    const bridge: ProjectorBridge = {
      listen(listener) {
        tell = listener;
        return () => undefined;
      },
    };
    const { container, rerender } = render(<Page bridge={bridge} />);
    expect(container.textContent).toBe('');
    tell({ slide: usualSlides.end, size: 0, language: 'en' });
    rerender(<Page bridge={bridge} />);
    expect(screen.getByRole('heading', { name: 'Thank you' })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
  });

  it('shows paper when the stream of its host breaks', async () => {
    const streams: EventTarget[] = [];
    class Stream extends EventTarget {
      static readonly CLOSED = 2;
      readonly readyState = 0;
      constructor() {
        super();
        streams.push(this);
      }
      close(): void {}
    }
    vi.stubGlobal('EventSource', Stream);
    const heard: ProjectorScreen[] = [];
    (await openProjectorBridge()).listen((told) => heard.push(told));
    streams[0]?.dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ slide: usualSlides.end, size: 1, language: 'fr' }) }));
    streams[0]?.dispatchEvent(new Event('error'));
    expect(heard.map(({ slide }) => slide?.kind ?? null)).toEqual(['end', null]);
    vi.unstubAllGlobals();
  });
});
