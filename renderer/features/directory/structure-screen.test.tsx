import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeBridge, type Handlers, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen, testStructure } from '#renderer/testing/render.tsx';
import { StructureScreen } from './structure-screen.tsx';
import type { OpenStructure } from './structure-store.ts';

const briefs = [
  testStructure(1, 'Centre hospitalier Henri Laborit', { aliases: ['CHL'], typeCode: 'adult_psychiatry', habilitationClass: 'A' }),
  testStructure(2, 'CHHL', { typeCode: 'adult_psychiatry', habilitationClass: 'A', active: false }),
];

const unused = { referrer: 0, partner: 0, target: 0, owner: 0, invited: 0 };

const laborit: OpenStructure = {
  id: 1,
  names: [
    { id: 12, name: 'CHL', kind: 'alias', validFrom: null, validTo: null },
    { id: 11, name: 'Centre hospitalier Henri Laborit', kind: 'current', validFrom: null, validTo: null },
  ],
  typeCode: 'adult_psychiatry',
  typeOther: null,
  habilitationOverride: null,
  habilitationClass: 'A',
  parentId: null,
  parentName: null,
  permanentMember: true,
  active: true,
  notes: null,
  contacts: [{ id: 5, name: 'Mme Roy', role: 'Coordinatrice de parcours', phone: null, email: null, active: true }],
  children: [{ id: 3, name: 'CMP Gauguin' }],
  uses: { ...unused, referrer: 3, target: 1 },
};

const double: OpenStructure = {
  ...laborit,
  id: 2,
  names: [{ id: 21, name: 'CHHL', kind: 'current', validFrom: null, validTo: null }],
  contacts: [],
  children: [],
  uses: { ...unused, partner: 2 },
};

const show = (id: number | null, handlers: Handlers = {}) => {
  openTestVault({ structures: briefs });
  const bridge = fakeBridge({
    'structures.open': (input) => (input.id === 1 ? laborit : double),
    'structures.list': () => briefs,
    'structures.update': () => ({}),
    ...handlers,
  });
  return { ...renderScreen(<StructureScreen id={id} />), bridge };
};

const save = async (user: ReturnType<typeof renderScreen>['user']) => user.click(screen.getByRole('button', { name: 'Enregistrer' }));

describe('a structure of the directory', () => {
  it('is created from the keyboard with its names, type, class and place', async () => {
    const { user, bridge } = show(null, { 'structures.create': () => ({ id: 44 }) });
    expect(screen.getByRole('textbox', { name: 'Nom actuel' })).toHaveFocus();
    await user.keyboard('CMP Gauguin');
    await user.click(screen.getByRole('button', { name: 'Ajouter une appellation' }));
    await user.type(screen.getByRole('textbox', { name: 'Autre appellation' }), 'CMP Nord');
    await user.type(screen.getByRole('combobox', { name: 'Type de structure' }), 'psychiatrie adulte{Enter}');
    await user.type(screen.getByLabelText('Dépend de', { selector: 'input' }), 'laborit');
    await user.tab();
    await user.click(screen.getByRole('checkbox', { name: 'Membre permanent de la cellule' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(window.location.hash).toBe('#/annuaire/44'));
    expect(bridge.inputsOf('structures.create')).toEqual([
      {
        names: [
          { name: 'CMP Gauguin', kind: 'current', validFrom: null, validTo: null },
          { name: 'CMP Nord', kind: 'alias', validFrom: null, validTo: null },
        ],
        typeCode: 'adult_psychiatry',
        typeOther: null,
        habilitationOverride: null,
        parentId: 1,
        permanentMember: true,
        active: true,
        notes: null,
        contacts: [],
      },
    ]);
  });

  it('says beside each field what is missing, and goes to the first', async () => {
    const { user, bridge } = show(null);
    await user.click(screen.getByRole('button', { name: 'Ajouter quelqu’un' }));
    await user.click(screen.getByRole('button', { name: 'Créer la structure' }));
    const name = screen.getByRole('textbox', { name: 'Nom actuel' });
    expect(name).toHaveAccessibleDescription('Ce champ est nécessaire.');
    expect(name).toHaveFocus();
    expect(screen.getByRole('combobox', { name: 'Type de structure' })).toHaveAccessibleDescription('Ce champ est nécessaire.');
    expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveAccessibleDescription('Ce champ est nécessaire.');
    expect(bridge.inputsOf('structures.create')).toEqual([]);
  });

  it('shows its current name first, and who may hear about a person', async () => {
    show(1);
    expect(await screen.findByRole('textbox', { name: 'Nom actuel' })).toHaveValue('Centre hospitalier Henri Laborit');
    expect(screen.getByRole('textbox', { name: 'Autre appellation' })).toHaveValue('CHL');
    expect(screen.getByRole('combobox', { name: 'Classe d’habilitation' })).toHaveAttribute('placeholder', 'Celle du type (A · santé)');
    expect(screen.getByText('3 saisines ou sollicitations comme saisissant')).toBeVisible();
    expect(screen.getByText('1 orientation vers elle')).toBeVisible();
    expect(screen.getByRole('link', { name: 'CMP Gauguin' })).toHaveAttribute('href', '#/annuaire/3');
  });

  it('explains a class that a jurist decided', async () => {
    const { user, bridge } = show(1);
    const field = await screen.findByRole('combobox', { name: 'Classe d’habilitation' });
    expect(field).toHaveAccessibleDescription(/une juriste en décide autrement/);
    await user.type(field, 'action sociale{Enter}');
    expect(field).toHaveAccessibleDescription('Classe C, décidée pour cette structure. Le type donnerait A.');
    await save(user);
    await waitFor(() => expect(bridge.inputsOf('structures.update')[0]?.habilitationOverride).toBe('C'));
  });

  it('keeps the former name with its last day when the structure changes its name', async () => {
    const { user, bridge } = show(1);
    await user.click(await screen.findByRole('button', { name: 'Elle a changé de nom' }));
    expect(screen.getByRole('textbox', { name: 'Nom actuel' })).toHaveFocus();
    await user.keyboard('Hôpital Laborit');
    await save(user);
    await waitFor(() =>
      expect(bridge.inputsOf('structures.update')[0]?.names).toEqual([
        { name: 'Hôpital Laborit', kind: 'current', validFrom: '2026-03-12', validTo: null },
        { name: 'Centre hospitalier Henri Laborit', kind: 'former', validFrom: null, validTo: '2026-03-12' },
        { id: 12, name: 'CHL', kind: 'alias', validFrom: null, validTo: null },
      ]),
    );
    expect(await screen.findByText('Enregistré 12:00')).toBeVisible();
  });

  it('takes a name and a person away', async () => {
    const { user, bridge } = show(1);
    await user.click(await screen.findByRole('button', { name: 'Retirer «\u00a0CHL\u00a0»' }));
    await user.click(screen.getByRole('button', { name: 'Retirer Mme Roy' }));
    await save(user);
    await waitFor(() => expect(bridge.inputsOf('structures.update')).toHaveLength(1));
    expect(bridge.inputsOf('structures.update')[0]).toMatchObject({ id: 1, names: [{ kind: 'current' }], contacts: [] });
  });

  it('says beside the name that another structure has it', async () => {
    const { user } = show(1, {
      'structures.update': () => {
        throw refusal('structure_name_taken', 'names.1.name', { name: 'Chambre de métiers' });
      },
    });
    await user.type(await screen.findByRole('textbox', { name: 'Autre appellation' }), 'X');
    await save(user);
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Autre appellation' })).toHaveAccessibleDescription(
        /Une structure porte déjà ce nom\s: Chambre de métiers/,
      ),
    );
    expect(screen.getByRole('textbox', { name: 'Autre appellation' })).toHaveValue('CHLX');
  });

  it('offers again what was typed and not saved', async () => {
    const { user } = show(1, {
      'drafts.read': ({ form, subject }) =>
        form === 'structures.update' && subject === '1'
          ? { content: { notes: 'Joindre le matin' }, savedAt: '2026-03-11T08:05:00.000Z' }
          : { content: null, savedAt: null },
    });
    await user.click(await screen.findByRole('button', { name: 'Reprendre' }));
    expect(screen.getByRole('textbox', { name: 'Notes' })).toHaveValue('Joindre le matin');
  });

  it('is not removed while it is cited', async () => {
    show(1);
    expect(await screen.findByText(/Rendez-la inactive/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Supprimer la structure' })).not.toBeInTheDocument();
  });

  it('is removed when nothing cites it, once that was confirmed', async () => {
    const { user, bridge } = show(2, {
      'structures.open': () => ({ ...double, uses: unused }),
      'structures.remove': () => ({}),
    });
    await user.click(await screen.findByRole('button', { name: 'Supprimer la structure' }));
    const question = await screen.findByRole('dialog', { name: 'Supprimer «\u00a0CHHL\u00a0»\u00a0?' });
    expect(bridge.inputsOf('structures.remove')).toEqual([]);
    await user.click(within(question).getByRole('button', { name: 'Effacer définitivement' }));
    await waitFor(() => expect(window.location.hash).toBe('#/annuaire'));
    expect(bridge.inputsOf('structures.remove')).toEqual([{ id: 2 }]);
  });

  it('says that it no longer exists', async () => {
    show(9, {
      'structures.open': () => {
        throw refusal('not_found');
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('Cet élément n’existe plus.');
    expect(screen.getByRole('link', { name: 'Retour à l’annuaire' })).toHaveAttribute('href', '#/annuaire');
  });
});

const chooseDouble = async (user: ReturnType<typeof renderScreen>['user']) => {
  await user.click(await screen.findByRole('button', { name: 'Réunir deux fiches' }));
  const panel = await screen.findByRole('dialog', { name: /Réunir une autre fiche/ });
  await user.type(within(panel).getByRole('combobox'), 'chhl{Enter}');
  await user.click(await within(panel).findByRole('button', { name: 'Réunir les deux fiches' }));
  return screen.findByRole('dialog', { name: 'Réunir ces deux fiches\u00a0?' });
};

describe('two records of the same structure', () => {
  it('become one after what moves was shown and the erasing confirmed', async () => {
    const { user, bridge } = show(1, { 'structures.merge': () => ({}) });
    await user.click(await screen.findByRole('button', { name: 'Réunir deux fiches' }));
    const panel = await screen.findByRole('dialog', { name: /Réunir une autre fiche/ });
    await user.type(within(panel).getByRole('combobox'), 'chhl{Enter}');
    const moves = await within(panel).findByRole('alert');
    expect(moves).toHaveTextContent('Ses noms, comme autres appellations : CHHL');
    expect(moves).toHaveTextContent('2 mentions d’elle');
    expect(moves).not.toHaveTextContent('à joindre');
    await user.click(within(panel).getByRole('button', { name: 'Réunir les deux fiches' }));
    const question = await screen.findByRole('dialog', { name: 'Réunir ces deux fiches\u00a0?' });
    expect(question).toHaveTextContent('Cela ne peut pas être annulé.');
    expect(bridge.inputsOf('structures.merge')).toEqual([]);
    await user.click(within(question).getByRole('button', { name: 'Réunir définitivement' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(bridge.inputsOf('structures.merge')).toEqual([{ keptId: 1, mergedId: 2 }]);
    expect(bridge.inputsOf('drafts.discard')).toContainEqual({ form: 'structures.update', subject: '2' });
  });

  it('stay two when it is not confirmed', async () => {
    const { user, bridge } = show(1);
    const question = await chooseDouble(user);
    await user.click(within(question).getByRole('button', { name: 'Les garder séparées' }));
    expect(bridge.inputsOf('structures.merge')).toEqual([]);
  });

  it('are not merged under a form that is not saved', async () => {
    let kept = false;
    const { user } = show(1, {
      'drafts.save': () => {
        kept = true;
        return { savedAt: '2026-03-12T11:00:00.000Z' };
      },
      'drafts.read': () => (kept ? { content: { notes: 'x' }, savedAt: '2026-03-12T11:00:00.000Z' } : { content: null, savedAt: null }),
    });
    await user.type(await screen.findByRole('textbox', { name: 'Autre appellation' }), 'P');
    await user.click(screen.getByRole('button', { name: 'Réunir deux fiches' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Enregistrez d’abord cette fiche');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
