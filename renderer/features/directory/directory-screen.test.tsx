import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen, testStructure } from '#renderer/testing/render.tsx';
import { DirectoryScreen } from './directory-screen.tsx';

const structures = [
  testStructure(1, 'Centre hospitalier Henri Laborit', {
    aliases: ['CHL', 'CHHL'],
    typeCode: 'adult_psychiatry',
    habilitationClass: 'A',
    permanentMember: true,
    referrals: 3,
  }),
  testStructure(2, 'Éducation solidaire', { typeCode: 'education' }),
  testStructure(3, 'CMP Gauguin', {
    typeCode: 'adult_psychiatry',
    habilitationClass: 'A',
    parentId: 1,
    parentName: 'Centre hospitalier Henri Laborit',
  }),
  testStructure(4, 'ICF Habitat', { referrals: 12 }),
  testStructure(5, 'Ancien foyer', { active: false }),
];

function WithKeyboard() {
  useKeyboard();
  return <DirectoryScreen />;
}

const show = (all = structures) => {
  openTestVault({ structures: all });
  fakeBridge();
  return renderScreen(<WithKeyboard />);
};

const names = () => screen.queryAllByRole('rowheader').map((cell) => cell.textContent);

describe('the directory', () => {
  it('lists the active structures in the order of the alphabet, with what the cellule must know of each', () => {
    show();
    expect(names()).toEqual(['Centre hospitalier Henri Laborit', 'CMP Gauguin', 'Éducation solidaire', 'ICF Habitat']);
    const [, laborit] = within(screen.getByRole('table', { name: 'Structures de l’annuaire' })).getAllByRole('row');
    expect(
      within(laborit as HTMLElement)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['CHL, CHHL', 'Psychiatrie adulte publique', 'A · santé', '', 'Oui', '3']);
    expect(screen.getByRole('status')).toHaveTextContent('4 sur 5 structures');
  });

  it.each([
    { typed: 'chhl', found: ['Centre hospitalier Henri Laborit'] },
    { typed: 'education', found: ['Éducation solidaire'] },
    { typed: 'ÉDUC', found: ['Éducation solidaire'] },
    { typed: 'laborit henri', found: ['Centre hospitalier Henri Laborit'] },
    { typed: 'ancien', found: [] },
    { typed: 'zzz', found: [] },
  ])('finds « $typed » under any name, whatever the accents', async ({ typed, found }) => {
    const { user } = show();
    await user.type(screen.getByRole('searchbox', { name: 'Chercher une structure' }), typed);
    expect(names()).toEqual(found);
  });

  it('puts the very name first, before longer ones', async () => {
    const { user } = show([...structures, testStructure(6, 'CHL - Service majeurs protégés', { referrals: 40 })]);
    await user.type(screen.getByRole('searchbox'), 'chl');
    expect(names()).toEqual(['Centre hospitalier Henri Laborit', 'CHL - Service majeurs protégés']);
  });

  it('shows the alias that was found before the others', async () => {
    const { user } = show();
    await user.type(screen.getByRole('searchbox'), 'chhl');
    expect(screen.getByRole('cell', { name: 'CHHL, CHL' })).toBeVisible();
  });

  it.each([
    { name: 'type', choose: ['Type', 'education'], left: ['Éducation solidaire'] },
    { name: 'classe', choose: ['Classe', 'A'], left: ['Centre hospitalier Henri Laborit', 'CMP Gauguin'] },
  ] as const)('is narrowed by $name, and widened again', async ({ choose: [label, value], left }) => {
    const { user } = show();
    await user.selectOptions(screen.getByRole('combobox', { name: label }), value);
    expect(names()).toEqual(left);
    await user.click(screen.getByRole('button', { name: 'Effacer les filtres' }));
    expect(names()).toHaveLength(4);
    expect(screen.queryByRole('button', { name: 'Effacer les filtres' })).not.toBeInTheDocument();
  });

  it('shows permanent members alone, or the inactive ones too', async () => {
    const { user } = show();
    await user.click(screen.getByRole('checkbox', { name: 'Membres permanents' }));
    expect(names()).toEqual(['Centre hospitalier Henri Laborit']);
    await user.click(screen.getByRole('checkbox', { name: 'Membres permanents' }));
    await user.click(screen.getByRole('checkbox', { name: 'Inactives aussi' }));
    expect(names()).toContain('Ancien foyer (inactive)');
  });

  it('is used from the keyboard alone: search, arrow into the list, Enter', async () => {
    const { user } = show();
    await user.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    await user.keyboard('c{ArrowDown}');
    expect(screen.getByRole('link', { name: 'Centre hospitalier Henri Laborit' })).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: 'CMP Gauguin' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(window.location.hash).toBe('#/annuaire/3');
  });

  it('opens the best match with Enter from the search', async () => {
    const { user } = show();
    await user.type(screen.getByRole('searchbox'), 'icf{Enter}');
    expect(window.location.hash).toBe('#/annuaire/4');
  });

  it('keeps its filters while the vault is open', async () => {
    const { user, unmount } = show();
    await user.type(screen.getByRole('searchbox'), 'icf');
    unmount();
    renderScreen(<DirectoryScreen />);
    expect(screen.getByRole('searchbox')).toHaveValue('icf');
    expect(names()).toEqual(['ICF Habitat']);
  });

  it('says what will be here when it is empty, and how to begin', async () => {
    const { user } = show([]);
    expect(screen.getByText('Aucune structure pour le moment')).toBeVisible();
    await user.keyboard('a');
    expect(window.location.hash).toBe('#/annuaire/nouvelle');
  });
});
