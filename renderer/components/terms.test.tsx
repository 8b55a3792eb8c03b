import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useSession } from '#renderer/client/session.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { Notice } from './notice.tsx';
import { Page } from './page.tsx';
import { Section } from './section.tsx';

const show = (language: 'fr' | 'en') => {
  openTestVault({});
  const { settings } = useSession.getState();
  if (settings) useSession.setState({ settings: { ...settings, language } });
  return renderScreen(
    <Page title="New saisine" subtitle="The Cellule of Poitiers">
      <Section title="Saisines of the year" description="Nothing to mark here.">
        <Notice tone="warning">This copil is held by the cellule.</Notice>
      </Section>
    </Page>,
  );
};

it('the French words of the field are marked as French in the English interface, and the names of titles stay whole', () => {
  const { container } = show('en');
  expect([...container.querySelectorAll('i[lang="fr"]')].map((each) => each.textContent)).toEqual([
    'saisine',
    'Cellule',
    'Saisines',
    'copil',
    'cellule',
  ]);
  expect(screen.getByRole('heading', { name: 'New saisine' })).toBeVisible();
  expect(screen.getByRole('region', { name: 'Saisines of the year' })).toBeVisible();
});

it('in French nothing is marked', () => {
  const { container } = show('fr');
  expect(container.querySelector('i')).toBeNull();
});
