import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Handlers } from '#renderer/testing/fake-bridge.ts';
import { prepareSummary } from '../testing/prepare-summary.ts';
import { showPage } from '../testing/show.tsx';
import { PublishScreen } from './publish-screen.tsx';

const show = (handlers: Handlers = {}) => showPage(<PublishScreen />, handlers);

describe('the text of a summary', () => {
  const edit = async (user: ReturnType<typeof show>['user']) => {
    await prepareSummary(user);
    await user.click(await screen.findByRole('button', { name: 'Modifier le paragraphe 1' }));
    return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Texte du paragraphe 1' });
  };
  const at = (area: HTMLTextAreaElement, what: string) => area.value.indexOf(what);

  it('is worded otherwise from the keyboard, its numbers untouched', async () => {
    const { user, bridge } = show();
    const area = await edit(user);
    expect(area).toHaveFocus();
    expect(area).toHaveAccessibleDescription(/Nombres verrouillés\s: 38\./);
    area.setSelectionRange(at(area, 'portées'), at(area, 'portées') + 'portées'.length);
    await user.keyboard('connues');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(bridge.inputsOf('publication.saveProse')).toEqual([
        { jobId: 'job-1', id: 'synthesis-situations', text: 'De 2019 à 2022, ⟦n⟧ situations ont été connues.' },
      ]),
    );
    const again = await screen.findByRole('button', { name: 'Modifier le paragraphe 1' });
    expect(again).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Revenir au texte composé du paragraphe 1' }));
    await waitFor(() => expect(bridge.inputsOf('publication.saveProse')[1]?.text).toBe('De 2019 à 2022, ⟦n⟧ situations ont été portées.'));
  });

  it('does not let a locked number be typed into, deleted or typed over, and says so', async () => {
    const { user } = show();
    const area = await edit(user);
    const text = area.value;
    area.setSelectionRange(at(area, '38') + 2, at(area, '38') + 2);
    await user.keyboard('5');
    expect(area).toHaveValue(text);
    expect(screen.getByText(/il ne peut être ni changé ni retiré seul/)).toBeVisible();
    await user.keyboard('{Backspace}');
    expect(area).toHaveValue(text);
    area.setSelectionRange(at(area, '38'), at(area, '38') + '38 situations'.length);
    await user.keyboard('7');
    expect(area).toHaveValue(text);
    expect(screen.getByText(/La sélection contient un nombre verrouillé/)).toBeVisible();
    expect(area).toHaveFocus();
  });

  it('is given up with Escape, as it was', async () => {
    const { user, bridge } = show();
    await edit(user);
    await user.keyboard('Avant. {Escape}');
    expect(await screen.findByRole('button', { name: 'Modifier le paragraphe 1' })).toHaveFocus();
    expect(bridge.inputsOf('publication.saveProse')).toEqual([]);
  });

  it('holds the publication back while something in it must be mended', async () => {
    const found = { paragraph: 'synthesis-situations', text: '« 7 » n’est le chiffre d’aucun tableau de ce bilan.', blocking: true };
    const { user } = show({ 'publication.saveProse': ({ text }) => ({ findings: text.includes('7') ? [found] : [] }) });
    const area = await edit(user);
    area.setSelectionRange(area.value.length, area.value.length);
    await user.keyboard(' Dont 7 nouvelles.{Control>}{Enter}{/Control}');
    expect(await screen.findByText(found.text)).toBeVisible();
    expect(screen.getByText(/Paragraphe 1 : empêche de publier/)).toBeVisible();
    expect(screen.getByRole('button', { name: /^Publier…/ })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Revenir au texte composé du paragraphe 1' }));
    await waitFor(() => expect(screen.getByRole('button', { name: /^Publier…/ })).toBeEnabled());
  });
});
