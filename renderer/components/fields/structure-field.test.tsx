import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { findStructures } from '#renderer/client/structures.ts';
import { fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen, testStructure } from '#renderer/testing/render.tsx';
import { StructureField } from './structure-field.tsx';

const hospital = testStructure(1, 'Centre hospitalier Henri Laborit', { aliases: ['CHL', 'CHHL'], typeCode: 'adult_psychiatry' });
const landlord = testStructure(2, 'Ekidom', { referrals: 3 });
const elan = testStructure(3, 'L’Élan', { referrals: 9 });
const closed = testStructure(4, 'Ancien bailleur', { active: false });
const directory = [hospital, landlord, elan, closed];

function One() {
  const [value, setValue] = useState<number | null>(null);
  return (
    <>
      <StructureField name="structureId" label="Structure" value={value} onChange={setValue} />
      <output>{value ?? 'rien'}</output>
    </>
  );
}

function Several() {
  const [value, setValue] = useState<number[]>([]);
  return (
    <>
      <StructureField multiple name="targets" label="Structures" value={value} onChange={setValue} />
      <output>{value.join(' ')}</output>
    </>
  );
}
const held = () => screen.getByRole('status').textContent;

describe('a structure of the directory', () => {
  it.each([
    ['chl', 1],
    ['laborit henri', 1],
    ['elan', 3],
    ["l'elan", 3],
    ['EKI', 2],
  ])('is found as « %s »', (typed, id) => {
    expect(findStructures(directory, typed)[0]?.structure.id).toBe(id);
  });

  it('is picked from the list under any of its names', async () => {
    openTestVault({ structures: directory });
    const { user } = renderScreen(<One />);
    await user.type(screen.getByRole('combobox', { name: 'Structure' }), 'chhl');
    await user.click(await screen.findByRole('option', { name: /Henri Laborit/ }));
    expect(held()).toBe('1');
    expect(screen.getByRole('combobox', { name: 'Structure' })).toHaveValue('Centre hospitalier Henri Laborit');
  });

  it('is taken with Enter alone', async () => {
    openTestVault({ structures: directory });
    const { user } = renderScreen(<One />);
    await user.type(screen.getByRole('combobox', { name: 'Structure' }), 'eki');
    await waitFor(() => expect(screen.getByRole('option', { name: /Ekidom/ })).toHaveAttribute('data-combobox-selected'));
    await user.keyboard('{Enter}');
    expect(held()).toBe('2');
  });

  it('that is inactive is not offered', async () => {
    openTestVault({ structures: directory });
    const { user } = renderScreen(<One />);
    await user.type(screen.getByRole('combobox', { name: 'Structure' }), 'ancien');
    expect(screen.queryByRole('option', { name: /Ancien bailleur/ })).not.toBeInTheDocument();
  });

  it('is added on the spot with its type, and chosen', async () => {
    openTestVault({ structures: directory });
    const bridge = fakeBridge({
      'structures.add': () => ({ id: 9 }),
      'structures.list': () => [...directory, testStructure(9, 'Maison des Trois-Cités')],
    });
    const { user } = renderScreen(<One />);
    await user.type(screen.getByRole('combobox', { name: 'Structure' }), 'Maison des Trois-Cités');
    await user.click(await screen.findByRole('option', { name: /Ajouter/ }));
    await user.type(await screen.findByRole('combobox', { name: 'Type de structure' }), 'maison{Enter}');
    await user.click(screen.getByRole('button', { name: 'Ajouter la structure' }));
    await waitFor(() => expect(held()).toBe('9'));
    expect(bridge.inputsOf('structures.add')).toEqual([{ name: 'Maison des Trois-Cités', typeCode: 'community_centre' }]);
    expect(screen.getByRole('combobox', { name: 'Structure' })).toHaveValue('Maison des Trois-Cités');
  });

  it('says beside the type why it could not be added', async () => {
    openTestVault({ structures: directory });
    fakeBridge({
      'structures.add': () => {
        throw refusal('structure_name_taken', 'name', { name: 'Ekidom' });
      },
    });
    const { user } = renderScreen(<One />);
    await user.type(screen.getByRole('combobox', { name: 'Structure' }), 'Ekidom Poitiers');
    await user.click(await screen.findByRole('option', { name: /Ajouter/ }));
    await user.type(await screen.findByRole('combobox', { name: 'Type de structure' }), 'bailleur{Enter}');
    await user.click(screen.getByRole('button', { name: 'Ajouter la structure' }));
    expect(await screen.findByText(/Une structure porte déjà ce nom/)).toBeInTheDocument();
    expect(held()).toBe('rien');
  });
});

describe('several structures', () => {
  it('are chosen one after the other, and taken away by their name', async () => {
    openTestVault({ structures: directory });
    const { user } = renderScreen(<Several />);
    const field = screen.getByRole('combobox', { name: 'Structures' });
    await user.type(field, 'eki');
    await user.click(await screen.findByRole('option', { name: /Ekidom/ }));
    await user.type(field, 'chl');
    await user.click(await screen.findByRole('option', { name: /Henri Laborit/ }));
    expect(held()).toBe('2 1');
    await user.click(screen.getByRole('button', { name: 'Retirer Ekidom' }));
    expect(held()).toBe('1');
  });
});
