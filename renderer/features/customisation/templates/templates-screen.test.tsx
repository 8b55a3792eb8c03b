import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { templateWords } from '#shared/messages/templates.ts';
import { fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { TemplatesScreen } from './templates-screen.tsx';

const standard = templateWords.fr.kinds.feedback_level1.standard;

const show = async (own: readonly { kind: string; language: 'fr' | 'en'; text: string }[] = []) => {
  openTestVault();
  const bridge = fakeBridge({ 'templates.own': () => [...own], 'templates.save': () => ({}), 'templates.restore': () => ({}) });
  const rendered = renderScreen(<TemplatesScreen />);
  const field = await screen.findByLabelText('Modèle');
  return { bridge, field, ...rendered, write: (text: string) => fireEvent.change(field, { target: { value: text } }) };
};

const preview = () => screen.getByRole('region', { name: 'Aperçu' });
const save = () => screen.getByRole('button', { name: 'Enregistrer le modèle' });

describe('the templates of documents', () => {
  it('begin with the program’s own, which there is nothing to save of', async () => {
    const { field } = await show();
    expect(field).toHaveValue(standard);
    expect(screen.getByText(/Ce modèle est celui du logiciel/)).toBeVisible();
    expect(save()).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Revenir au modèle du logiciel' })).toBeDisabled();
  });

  it('show while they are written how the document will look, with examples for the fields and the cellule’s own name', async () => {
    const { write } = await show();
    write('# Réponse à {référence}\n\nLa {cellule} vous remercie.');
    expect(within(preview()).getByRole('heading', { name: /^Réponse à \[/ })).toBeVisible();
    expect(within(preview()).getByText(/^La cellule de concertation sur les situations .* vous remercie\.$/)).toBeVisible();
  });

  it.each([
    ['a field that the document does not have', '# Titre\n\n{prénom}', /Ligne 3\s: le champ \{prénom\} n’existe pas/u],
    ['a part that is not alone', '# Titre\n\nVoici [[orientations]]', /Ligne 3\s: une partie \[\[…\]\] est seule/u],
    ['a brace that is left open', '# Titre\n\n{référence', /Ligne 3\s: une accolade est ouverte/u],
    ['no title', 'Bonjour,', /Il manque un titre/],
  ])('cannot be saved with %s, and say on which line', async (_what, text, sentence) => {
    const { field, write } = await show();
    write(text);
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(sentence);
    expect(save()).toBeDisabled();
  });

  it('are saved in the words of the cellule, in the language that is chosen', async () => {
    const { bridge, user, write } = await show();
    write('# Retour\n\n{libellé}');
    await user.click(save());
    expect(await screen.findByText(/Le modèle est enregistré/)).toBeVisible();
    expect(bridge.inputsOf('templates.save')).toEqual([{ kind: 'feedback_level1', language: 'fr', text: '# Retour\n\n{libellé}' }]);
    await user.click(screen.getByRole('radio', { name: /English/ }));
    expect(await screen.findByLabelText('Modèle')).toHaveValue(templateWords.en.kinds.feedback_level1.standard);
  });

  it('go back to the program’s', async () => {
    const own = '# À notre façon\n\n{libellé}';
    const { bridge, field, user } = await show([{ kind: 'feedback_level1', language: 'fr', text: own }]);
    expect(field).toHaveValue(own);
    bridge.answer({ 'templates.own': () => [] });
    await user.click(screen.getByRole('button', { name: 'Revenir au modèle du logiciel' }));
    expect(await screen.findByText(/Le modèle du logiciel est rétabli/)).toBeVisible();
    expect(field).toHaveValue(standard);
  });

  it('that name a known person are refused with a sentence, and what was typed stays', async () => {
    const { bridge, field, user, write } = await show();
    bridge.answer({
      'templates.save': () => {
        throw refusal('template_names_someone');
      },
    });
    write('# Retour\n\nComme Mme Quervalon.');
    await user.click(save());
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/nomme une personne connue du coffre/));
    expect(field).toHaveValue('# Retour\n\nComme Mme Quervalon.');
  });
});
