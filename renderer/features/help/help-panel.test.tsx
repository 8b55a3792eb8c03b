import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { chapterIds, chapterOfLink, guideIds } from '#shared/help/guide-places.ts';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { guide, summaries } from './guide.ts';
import { HelpPanel } from './help-panel.tsx';

test('each chapter can be read, in French and in short in English', () => {
  for (const id of guideIds) {
    expect(guide[id].sections.length, id).toBeGreaterThan(0);
    expect(summaries[id].sections.length, id).toBeGreaterThan(0);
  }
});

test('every link of the guide leads to a chapter, or is an address that is only said', () => {
  const links = chapterIds.flatMap((id) =>
    guide[id].sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        const runs = block.kind === 'paragraph' ? block.text : block.kind === 'list' ? block.items.flat() : [];
        return runs.flatMap((run) => (run.kind === 'link' ? [run.to] : []));
      }),
    ),
  );
  expect(links.length).toBeGreaterThan(2);
  expect(links.filter((to) => chapterOfLink(to) === null && !to.startsWith('https://'))).toEqual([]);
});

test('the guide opens at the chapter of the screen, follows a link, and shows all chapters', async () => {
  fakeBridge();
  openTestVault();
  const { user } = renderScreen(<HelpPanel chapter="08-bilan" onClose={() => undefined} />);
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('Le bilan, vue interne');
  await user.click(screen.getByRole('button', { name: 'Publier' }));
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('Publier le bilan');
  expect(screen.getByRole('heading', { level: 3 })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Tous les chapitres' }));
  expect(within(screen.getByRole('navigation')).getAllByRole('button')).toHaveLength(guideIds.length);
});

test('words lead to the section that answers them', async () => {
  fakeBridge();
  openTestVault();
  const { user } = renderScreen(<HelpPanel chapter="05-aujourdhui" onClose={() => undefined} />);
  expect(screen.getByRole('textbox')).toHaveFocus();
  await user.keyboard('visa archives');
  const found = await screen.findByRole('button', { name: /Le bordereau d’élimination/ });
  await user.click(found);
  expect(screen.getByRole('heading', { level: 4, name: 'Le bordereau d’élimination' })).toHaveFocus();
  await user.type(screen.getByRole('textbox'), 'cheval de trait');
  expect(screen.getByText(/Rien dans le guide/)).toBeVisible();
});

test('in English each chapter begins with its summary, and the French chapter follows as French', () => {
  fakeBridge();
  openTestVault({ settings: { language: 'en' } });
  renderScreen(<HelpPanel chapter="13-journal" onClose={() => undefined} />);
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('The journal');
  expect(screen.getByText('The whole chapter, in French')).toBeVisible();
  expect(screen.getByText(/Chaque ligne tient à la précédente/).closest('[lang=fr]')).not.toBeNull();
});
